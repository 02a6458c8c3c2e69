import { CLOCK, GetBatch, LEDGER } from '@countermand/core';
import { isBatchEnd, toBatchView, type BatchStanding, type BatchView } from '@countermand/core/model';
import type { CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { startOwnBatchWork } from '../session/own-work.ts';
import type { Session } from '../session/session.ts';
import { batchItems } from './batch-outcomes.ts';
import { openBatchProgress, type BatchProgressDisplay } from './batch-progress.ts';
import { settledCount } from './batch-standing.ts';
import { Deadline } from './deadline.ts';
import { restingAccounts, type RestingAccount } from './resting-accounts.ts';

/** A batch is looked at this far apart, milliseconds: counting its rows is work. */
const REST_MS = 1_000;

/** Without any change it is looked at again after so long, milliseconds: time passes as well. */
const LONGEST_REST_MS = 5_000;

/** When all is stopped, the holds of what took its place get this long, milliseconds. */
const HOLDS_MS = 30_000;

export interface BatchFollowing {
  readonly context: CommandContext;
  readonly session: Session;
  readonly id: string;
  /** Undefined: as long as it takes. */
  readonly timeoutMs: number | undefined;
}

/**
 * Works a batch as long as nobody else does, until it is through, paused by somebody, the time is over, or Ctrl-C; or until nothing of
 * it can go on without a person, and then answers the accounts that hold it up.
 */
export async function followBatch({ context, session, id, timeoutMs }: BatchFollowing): Promise<readonly RestingAccount[]> {
  const deadline = new Deadline(timeoutMs, context.interruption.signal);
  const over = deadline.signal;
  if (over.aborted) return [];
  const endWork = startOwnBatchWork(session, { batch: id, accounts: accountsOf(await standingOf(session, id)) });
  const display = await openBatchProgress(context, () => session.resolve(CLOCK).now());
  try {
    const resting = await untilAtRest({ session, id, over, display });
    if (resting.length === 0) await untilHeld(session, id, over);
    return resting;
  } finally {
    deadline.release();
    display.close();
    await endWork();
  }
}

async function untilHeld(session: Session, id: string, over: AbortSignal): Promise<void> {
  const clock = session.resolve(CLOCK);
  const end = clock.monotonic() + HOLDS_MS;
  while (!over.aborted && clock.monotonic() < end && (await owesHold(session, id))) await nextLook(session, over);
}

interface Look {
  readonly session: Session;
  readonly id: string;
  readonly over: AbortSignal;
  readonly display: BatchProgressDisplay;
}

async function untilAtRest({ session, id, over, display }: Look): Promise<readonly RestingAccount[]> {
  let settled = -1;
  while (!over.aborted) {
    const standing = await standingOf(session, id);
    const view = viewOf(standing);
    display.show(view);
    if (isAtRest(view)) return [];
    // Accounts are asked only when nothing has moved.
    const resting = settledCount(view) === settled ? await restingAccounts(session, standing) : [];
    if (resting.length > 0) return resting;
    settled = settledCount(view);
    await nextLook(session, over);
  }
  return [];
}

/** Nothing more happens by itself; an aborted batch has come to rest when what had left is settled. */
function isAtRest({ state, finishedAt }: BatchView): boolean {
  return isBatchEnd(state) ? finishedAt !== undefined : state !== 'running';
}

/** Resolves at the next change of the ledger, but not at once. */
async function nextLook(session: Session, over: AbortSignal): Promise<void> {
  const changed = Promise.withResolvers<void>();
  const wake = (): void => changed.resolve();
  const stop = session.resolve(LEDGER).onChange(wake);
  over.addEventListener('abort', wake, { once: true });
  try {
    await session.resolve(CLOCK).sleep(REST_MS, over);
    await Promise.race([changed.promise, session.resolve(CLOCK).sleep(LONGEST_REST_MS, over)]);
  } finally {
    stop();
    over.removeEventListener('abort', wake);
  }
}

async function owesHold(session: Session, id: string): Promise<boolean> {
  for await (const { cancellation } of batchItems(session, id, 'finished')) if (cancellation?.replacement?.hold === 'pending') return true;
  return false;
}

export async function standingOf(session: Session, id: string): Promise<BatchStanding> {
  return valueOf(await session.resolve(GetBatch).execute(id));
}

export function viewOf({ batch, ...standing }: BatchStanding): BatchView {
  return toBatchView(batch, standing);
}

export function accountsOf({ progress }: BatchStanding): readonly string[] {
  return progress.remainders.map(({ account }) => account);
}
