import type { CancelFlowPort, OrderPreview, Outcome } from '@countermand/cancel-flow';
import { loadProblem } from '../data/problem.ts';
import type { Countermand } from '../provider/countermand-context.ts';
import { fileOrders, lookForFiling } from './filing.ts';
import { followFiling } from './follow-filing.ts';
import { outcomeOf, refusal } from './outcome.ts';

/** The most orders that one preview takes. */
const MOST_PREVIEWS = 100;

/** What the confirm-and-stop flow asks for, by way of the HTTP API. */
export function createFlowPort({ client, live, renewSession }: Pick<Countermand, 'client' | 'live' | 'renewSession'>): CancelFlowPort {
  return {
    preview: ({ orders, choices: { reason, options } }, signal) =>
      outcomeOf(async (until) => {
        const previews: OrderPreview[] = [];
        for (let first = 0; first < orders.length; first += MOST_PREVIEWS) {
          previews.push(...(await client.previews.create({ references: orders.slice(first, first + MOST_PREVIEWS), reason, options }, { signal: until })));
        }
        return previews;
      }, signal),
    file: (intent, signal) => outcomeOf((until) => fileOrders(client, intent, until), signal),
    look: (intent, signal) => outcomeOf((until) => lookForFiling(client, intent, until), signal),
    follow: (filing, onUpdate, signal) => followFiling({ client, live, filing, onUpdate, signal }),
    withdraw: (ids, signal) =>
      outcomeOf((until) => Promise.all(ids.map(async (id) => ({ cancellation: await client.cancellations.withdraw(id, { signal: until }) }))), signal),
    renewSession: (signal) => renewed(client, renewSession, signal),
  };
}

/** A session that the server takes: one that it refuses as well would be renewed without end. Why there is none is shown. */
async function renewed(client: Countermand['client'], renewSession: Countermand['renewSession'], signal: AbortSignal): Promise<Outcome<void>> {
  try {
    await renewSession?.();
    await client.session.get({ signal });
    return { kind: 'done', value: undefined };
  } catch (error) {
    const outcome = refusal(error);
    return outcome.kind === 'session_expired' ? { kind: 'problem', problem: { code: 'no_session', detail: loadProblem(error).detail, retryable: false } } : outcome;
  }
}
