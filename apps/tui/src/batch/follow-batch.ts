import { isBatchEnd, type BatchView } from '@countermand/core/model';
import { systemClock } from '@countermand/host';
import type { CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import type { Service } from '../service/service.ts';
import { accountsOf } from './accounts-of.ts';
import { openBatchProgress, type BatchProgressDisplay } from './batch-progress.ts';
import { settledCount } from './batch-standing.ts';
import { Deadline } from './deadline.ts';
import { Looks } from './looks.ts';
import { owesHold } from './owes-hold.ts';
import { isHeldUp } from './resting-accounts.ts';

/** When all is stopped, the holds of what took its place get this long, milliseconds. */
const HOLDS_MS = 30_000;

export interface BatchFollowing {
  readonly context: CommandContext;
  readonly service: Service;
  readonly id: string;
  /** Undefined: as long as it takes. */
  readonly timeoutMs: number | undefined;
}

/**
 * Works a batch as long as nobody else does, until it is through, paused by somebody, the time is over, or Ctrl-C; or until nothing of
 * it can go on without a person.
 */
export async function followBatch({ context, service, id, timeoutMs }: BatchFollowing): Promise<void> {
  const deadline = new Deadline(timeoutMs, context.interruption.signal);
  const over = deadline.signal;
  if (over.aborted) return;
  const endWork = service.batches.work(id, accountsOf(valueOf(await service.batches.get(id))));
  const display = await openBatchProgress(context, Date.now);
  const looks = new Looks(service, over);
  try {
    const isThrough = await untilAtRest({ service, id, over, looks, display });
    if (isThrough) await untilHeld({ service, id, over, looks });
  } catch (error) {
    // What was being asked for just then is not wanted any more.
    if (!over.aborted) throw error;
  } finally {
    looks.close();
    deadline.release();
    display.close();
    await endWork();
  }
}

interface Watching {
  readonly service: Service;
  readonly id: string;
  readonly over: AbortSignal;
  readonly looks: Looks;
}

async function untilHeld({ service, id, over, looks }: Watching): Promise<void> {
  const end = systemClock.monotonic() + HOLDS_MS;
  while (!over.aborted && systemClock.monotonic() < end && (await owesHold(service, id, over))) await looks.next();
}

/** False where it stays with accounts whose provider refuses the credentials, or where the time is over. */
async function untilAtRest({ service, id, over, looks, display }: Watching & { readonly display: BatchProgressDisplay }): Promise<boolean> {
  let settled = -1;
  while (!over.aborted) {
    const view = valueOf(await service.batches.get(id, over));
    display.show(view);
    if (isAtRest(view)) return true;
    // Accounts are asked only when nothing has moved.
    if (settledCount(view) === settled && (await isHeldUp(service, view, over))) return false;
    settled = settledCount(view);
    await looks.next();
  }
  return false;
}

/** Nothing more happens by itself; an aborted batch has come to rest when what had left is settled. */
function isAtRest({ state, finishedAt }: BatchView): boolean {
  return isBatchEnd(state) ? finishedAt !== undefined : state !== 'running';
}
