import type { CancellationView, Eligibility, RefusalCode, Snapshot, Target } from '@countermand/core/model';
import type { FlowProblem } from './problem.ts';
import { isUnsent } from './tracked-order.ts';

/** One consequence of stopping, named. */
export interface PreviewEffect {
  readonly name: string;
  readonly happens: 'yes' | 'no' | 'perhaps';
  /** The provider plugin's own words. */
  readonly text: string;
}

export interface PreviewPlan {
  readonly kind: 'send' | 'already' | 'refuse' | 'watch';
  readonly why: string;
  readonly effects: readonly PreviewEffect[];
  readonly code?: RefusalCode;
  readonly nextAction?: string;
}

/** What stopping one order would do: what `POST /v1/previews` and the core's preview both answer. */
export interface OrderPreview {
  /** The reference as asked. */
  readonly asked: string;
  readonly account?: string;
  readonly provider?: string;
  readonly reference?: string;
  readonly target?: Target;
  readonly orderNumber?: string;
  /** Personal data: to be shown, not to be kept. The machine drops it once the request is filed. */
  readonly snapshot?: Omit<Snapshot, 'providerData'>;
  readonly eligibility?: Eligibility;
  readonly plan?: PreviewPlan;
  /** The live cancellation that a request would join. */
  readonly joins?: CancellationView;
  /** Nobody looked at it beforehand: it is one of very many, and is read before it is stopped. Its plan is to send, of no effects. */
  readonly unread?: true;
  readonly problems: readonly FlowProblem[];
}

/** Why an order cannot be part of the request; undefined where it can. */
export type LeftOut = 'unresolved' | 'refused' | 'being_stopped' | 'conflict';

/** A provider that could not be read leaves nobody out: the request is judged by its own answer. */
export function leftOut({ reference, plan, joins, problems }: OrderPreview): LeftOut | undefined {
  // What can be taken back no more leaves nothing to confirm: it is followed.
  if (joins && !isUnsent(joins)) return 'being_stopped';
  if (problems.some(({ code }) => code === 'conflicting_options')) return 'conflict';
  if (reference === undefined || plan === undefined) return 'unresolved';
  return plan.kind === 'refuse' ? 'refused' : undefined;
}
