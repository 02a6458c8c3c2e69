import { CLOCK, GetCancellation, LEDGER, WaitForCancellation } from '@countermand/core';
import { toView, type CancellationRecord } from '@countermand/core/model';
import { valueOf } from '../cli/problem-error.ts';
import type { Progress } from '../progress/progress.ts';
import type { Session } from '../session/session.ts';

/** Changes come in bursts; a person sees them at least this many milliseconds apart. */
const REST_MS = 100;

export interface Follow {
  readonly session: Session;
  readonly ids: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Waits until waiting brings nothing more for any of them, or the time is over, and shows what changes meanwhile. */
export async function follow({ session, ids, timeoutMs, signal, progress }: Follow): Promise<void> {
  const over = new AbortController();
  const waiting = session.resolve(WaitForCancellation);
  const shown = showChanges({ session, ids, progress }, over.signal);
  try {
    const waits = await Promise.all(ids.map((id) => waiting.execute(id, { timeoutMs, signal })));
    waits.forEach(valueOf);
  } finally {
    over.abort();
    await shown;
  }
}

async function showChanges({ session, ids, progress }: Pick<Follow, 'session' | 'ids' | 'progress'>, over: AbortSignal): Promise<void> {
  const clock = session.resolve(CLOCK);
  let news = Promise.withResolvers<void>();
  const tell = (): void => news.resolve();
  const stop = session.resolve(LEDGER).onChange(tell);
  over.addEventListener('abort', tell, { once: true });
  const show = async (): Promise<void> => progress.show((await latestRecords(session, ids)).map((record) => toView(record)));
  try {
    while (!over.aborted) {
      await show();
      await news.promise;
      news = Promise.withResolvers<void>();
      await clock.sleep(REST_MS, over);
    }
    await show();
  } finally {
    stop();
  }
}

/** The cancellations as the ledger holds them now, in the order asked. */
export async function latestRecords(session: Session, ids: readonly string[]): Promise<readonly CancellationRecord[]> {
  const cancellations = session.resolve(GetCancellation);
  return (await Promise.all(ids.map((id) => cancellations.execute(id)))).map(valueOf);
}
