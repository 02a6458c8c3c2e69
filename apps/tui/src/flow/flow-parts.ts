import type { FlowClock } from '@countermand/cancel-flow';
import type { CancellationView } from '@countermand/core/model';
import type { Service } from '../service/service.ts';

/** What a confirm-and-stop flow asks for. */
export type FlowService = Pick<Service, 'accounts' | 'preview' | 'file' | 'cancellation' | 'cancellations' | 'withdraw' | 'onChange'>;

export interface FlowParts {
  readonly service: FlowService;
  readonly clock: FlowClock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of each cancellation as it is recorded, or found to be under way, the same one perhaps more than once. */
  readonly onFiled?: (view: CancellationView) => void;
  /** Hears how many orders have been looked at. */
  readonly onProgress?: (done: number) => void;
}
