import type { CancellationView } from '@countermand/core/model';

export type DecisionKind = 'withdraw' | 'recheck' | 'resolve';

/** What is being asked about one cancellation, or about several. */
export interface Decision {
  readonly kind: DecisionKind;
  /** The ids that it is about; never empty. */
  readonly ids: readonly string[];
  /** Those that are there to be looked at. */
  readonly views: readonly CancellationView[];
}
