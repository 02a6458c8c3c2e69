import { timestamp } from './clock.ts';
import type { Batch, BatchItemProblem, BatchItemRecord, BatchProgress, BatchRemainder, BatchRowCounts } from './batch.ts';
import { shownItemState, type BatchState, type ShownBatchItemState } from './batch-states.ts';
import type { CancellationOptions } from './options.ts';
import type { CancellationState } from './states.ts';
import type { Target } from './target.ts';
import { toView, type CancellationView } from './view.ts';

/** A batch with where it stands, and when it should be through. */
export interface BatchStanding {
  readonly batch: Batch;
  readonly progress: BatchProgress;
  /** Settled in a second, over the last minute. */
  readonly ratePerSecond: number;
  /** When the accounts' rate limits let it be through, milliseconds; null while it does not run, or where nobody can say. */
  readonly finishBy: number | null;
}

export interface BatchProgressView {
  /** Rows by state; what waits in an aborted batch counts as `withdrawn`. */
  readonly items: Readonly<Record<ShownBatchItemState, number>>;
  /** Filed rows by the state of their cancellation. */
  readonly cancellations: Readonly<Record<CancellationState, number>>;
  readonly ratePerSecond: number;
  /** Accounts that something is left to do in, by id. */
  readonly accounts: readonly BatchRemainder[];
}

/** A batch as every face shows it: the public contract's JSON. Times are RFC 3339 UTC. */
export interface BatchView {
  readonly id: string;
  readonly state: BatchState;
  readonly name: string | null;
  readonly reason: string;
  readonly note: string | null;
  readonly options: CancellationOptions;
  readonly actor: string;
  readonly channel: string;
  readonly rows: BatchRowCounts;
  /** Not in lists. */
  readonly progress?: BatchProgressView;
  readonly finishBy?: string;
  readonly remark?: string;
  readonly retryOf?: string;
  readonly demo?: boolean;
  readonly sendAfter?: string;
  readonly createdAt: string;
  readonly receivedAt?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

export interface BatchItemView {
  readonly number: number;
  readonly line: number;
  readonly state: ShownBatchItemState;
  readonly reference: string;
  readonly account?: string;
  readonly target?: Target;
  readonly merchantNumber?: string;
  /** The order number that is expected. */
  readonly orderNumber?: string;
  readonly reason: string;
  readonly note: string | null;
  readonly joined?: boolean;
  readonly retryOf?: string;
  readonly problem?: BatchItemProblem;
  readonly cancellation?: CancellationView;
}

export function toBatchView(batch: Batch, standing?: Omit<BatchStanding, 'batch'>): BatchView {
  const { sendAfter, receivedAt, startedAt, finishedAt } = batch;
  return {
    id: batch.id,
    state: batch.state,
    name: batch.name,
    reason: batch.reason,
    note: batch.note,
    options: batch.options,
    actor: batch.actor.principal,
    channel: batch.actor.channel,
    rows: batch.rows,
    ...(standing && { progress: progressView(batch.state, standing) }),
    ...(standing && standing.finishBy !== null && { finishBy: timestamp(standing.finishBy) }),
    ...(batch.remark !== null && { remark: batch.remark }),
    ...(batch.retryOf !== null && { retryOf: batch.retryOf }),
    ...(batch.demo && { demo: true }),
    ...(sendAfter !== null && { sendAfter: timestamp(sendAfter) }),
    createdAt: timestamp(batch.createdAt),
    ...(receivedAt !== null && { receivedAt: timestamp(receivedAt) }),
    ...(startedAt !== null && { startedAt: timestamp(startedAt) }),
    ...(finishedAt !== null && { finishedAt: timestamp(finishedAt) }),
  };
}

function progressView(state: BatchState, { progress, ratePerSecond }: Omit<BatchStanding, 'batch'>): BatchProgressView {
  const { waiting, ...others } = progress.items;
  const [waits, withdrawn] = state === 'aborted' ? [0, waiting] : [waiting, 0];
  return { items: { waiting: waits, ...others, withdrawn }, cancellations: progress.cancellations, ratePerSecond, accounts: leftIn(state, progress) };
}

/** What waits in an aborted batch is not left to do. */
function leftIn(state: BatchState, { remainders }: BatchProgress): readonly BatchRemainder[] {
  if (state !== 'aborted') return remainders;
  return remainders.map((remainder) => ({ ...remainder, waiting: 0 })).filter(({ unsent, underWay }) => unsent + underWay > 0);
}

export function toBatchItemView({ item, record }: BatchItemRecord, batchState: BatchState): BatchItemView {
  return {
    number: item.number,
    line: item.line,
    state: shownItemState(item.state, batchState),
    reference: item.reference,
    ...(item.account !== null && { account: item.account }),
    ...(item.target !== null && { target: item.target }),
    ...(item.merchantNumber !== null && { merchantNumber: item.merchantNumber }),
    ...(item.orderNumber !== null && { orderNumber: item.orderNumber }),
    reason: item.reason,
    note: item.note,
    ...(item.joined && { joined: true }),
    ...(item.retryOf !== null && { retryOf: item.retryOf }),
    ...(item.problem !== null && { problem: item.problem }),
    ...(record && { cancellation: toView(record, { joined: item.joined }) }),
  };
}
