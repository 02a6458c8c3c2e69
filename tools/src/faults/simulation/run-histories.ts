import { runHistory, type HistoryResult } from './run-history.ts';
import type { Place } from './world/world.ts';

/** A run of seeds, summed up. */
export interface HistoriesResult {
  readonly histories: number;
  /** How many cancellations ended in which state. */
  readonly ends: Readonly<Record<string, number>>;
  readonly requests: number;
  /** The first seeds that broke a law. */
  readonly broken: readonly HistoryResult[];
}

export interface Seeds {
  readonly first: number;
  readonly count: number;
  /** Stops after so many broken ones. */
  readonly enough: number;
}

/** Plays one seed after the other. */
export async function runHistories({ first, count, enough }: Seeds, place: Place, onHistory: (result: HistoryResult) => void = () => {}): Promise<HistoriesResult> {
  const ends: Record<string, number> = {};
  const broken: HistoryResult[] = [];
  let requests = 0;
  let histories = 0;
  for (let seed = first; seed < first + count && broken.length < enough; seed++) {
    const result = await runHistory(seed, place);
    histories++;
    requests += result.requests;
    for (const end of result.ends) ends[end] = (ends[end] ?? 0) + 1;
    if (result.faults.length > 0) broken.push(result);
    onHistory(result);
  }
  return { histories, ends, requests, broken };
}

/** One line for the report of a test run. */
export function sumUp({ histories, requests, ends }: HistoriesResult): string {
  return `simulation: ${histories} histories, ${requests} requests, ${Object.entries(ends).map(([state, count]) => `${count} ${state}`).join(', ')}\n`;
}

/** What a person reads when a seed broke a law. */
export function tellOf({ seed, faults, flag }: HistoryResult): string {
  return [`seed ${seed} breaks:`, ...faults.map((fault) => `  ${fault}`), `see it line by line: npm run simulate -- --seed ${seed}${flag}`].join('\n');
}
