import { CLOCK } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import type { CommandContext } from '../cli/command-context.ts';
import { openProgress } from '../progress/open-progress.ts';
import type { Progress } from '../progress/progress.ts';
import { startOwnWork } from '../session/own-work.ts';
import type { Session } from '../session/session.ts';
import { follow, latestRecords } from './follow.ts';

export interface Work {
  readonly context: CommandContext;
  readonly session: Session;
  readonly records: readonly CancellationRecord[];
  /** Undefined: as long as it takes. */
  readonly timeoutMs: number | undefined;
  /** Default: what suits the place. */
  readonly progress?: Progress;
}

/** The longest a timer can wait: weeks. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Works what this command filed (or looks at) as long as nobody else does, until waiting brings nothing more, the time is over, or
 * Ctrl-C. Answers the cancellations as they are then; what was on the wire has been recorded.
 */
export async function finishWork({ context, session, records, timeoutMs, progress: given }: Work): Promise<readonly CancellationRecord[]> {
  const ids = records.map(({ cancellation }) => cancellation.id);
  const startedAt = session.resolve(CLOCK).now();
  const endWork = startOwnWork(session, { accounts: records.map(({ cancellation }) => cancellation.account), cancellations: ids });
  const progress = given ?? (await openProgress(context, { startedAt, endsAt: timeoutMs === undefined ? undefined : startedAt + timeoutMs }));
  try {
    await follow({ session, ids, timeoutMs: timeoutMs ?? LONGEST_MS, signal: context.interruption.signal, progress });
  } finally {
    progress.close();
    await endWork();
  }
  return latestRecords(session, ids);
}
