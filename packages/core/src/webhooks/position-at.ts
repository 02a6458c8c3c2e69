import type { LedgerReader } from '../ports/ledger.ts';

/** Clocks of several machines differ, and commits wait for each other: times follow positions only about, milliseconds. */
export const TIME_TOLERANCE_MS = 60_000;

/** A position before which every event happened before `at`, milliseconds. Positions follow time, so halving finds it. */
export async function positionBefore(reader: Pick<LedgerReader, 'listEvents' | 'lastEventPosition'>, at: number): Promise<number> {
  const wanted = at - TIME_TOLERANCE_MS;
  let low = 0;
  let high = await reader.lastEventPosition();
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [next] = await reader.listEvents({ after: middle, limit: 1 });
    if (next !== undefined && next.at < wanted) low = next.position;
    else high = middle;
  }
  return low;
}
