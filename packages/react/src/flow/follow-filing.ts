import type { Filing, Outcome, OrderUpdate } from '@countermand/cancel-flow';
import { keepUp } from '../live/keep-up.ts';
import type { Live, News } from '../live/live.ts';
import type { FilingWay } from './filing-way.ts';
import { refusal } from './outcome.ts';

/** After so many looks in a row without an answer it can tell no more. */
const MOST_FAILURES = 4;

export interface Following {
  readonly updates: FilingWay['updates'];
  readonly live: Live;
  readonly filing: Filing;
  readonly onUpdate: (update: OrderUpdate) => void;
  readonly signal: AbortSignal;
}

/** Tells what is the case now, and again with all news that concern it, until the signal ends it or it can tell no more. */
export function followFiling({ updates, live, filing, onUpdate, signal }: Following): Promise<Outcome<void>> {
  return new Promise((resolve) => {
    const ids = new Set(filing.orders.flatMap(({ cancellation }) => (cancellation ? [cancellation.id] : [])));
    const concerns = (news: News): boolean => news === undefined || filing.batch !== undefined || (news.cancellation !== null && ids.has(news.cancellation));
    let failures = 0;
    const stop = keepUp(live, concerns, async () => {
      try {
        for await (const update of updates(filing, signal)) onUpdate(update);
        failures = 0;
      } catch (error) {
        const outcome = refusal(error);
        failures += 1;
        // While there are no events, everybody is told every few seconds to look again: a server that starts anew is waited for.
        if (outcome.kind !== 'no_answer' || failures === MOST_FAILURES) end(outcome);
      }
    });
    const end = (outcome: Outcome<void>): void => {
      stop();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => end({ kind: 'no_answer' }));
  });
}
