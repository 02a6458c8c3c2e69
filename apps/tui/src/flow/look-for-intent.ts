import type { Filing, Intent, Outcome, TrackedOrder } from '@countermand/cancel-flow';
import type { CancellationView } from '@countermand/core/model';
import { atOnce } from './at-once.ts';
import { readOutcome } from './flow-outcome.ts';
import type { FlowParts } from './flow-parts.ts';

/** A server's clock may be that far behind ours, milliseconds. */
const SKEW_MS = 60_000;

/** Whether a request for each order was recorded since `since`; null where one is missing, as only the same request again completes it then. */
export async function lookForIntent({ service }: Pick<FlowParts, 'service'>, intent: Intent, { since, signal }: { readonly since: number; readonly signal: AbortSignal }): Promise<Outcome<Filing | null>> {
  const looks = await atOnce(intent.orders, async ({ reference }) => ({ reference, outcome: readOutcome(await service.cancellations({ reference, limit: 1 }, signal)) }));
  const orders: TrackedOrder[] = [];
  for (const { reference, outcome } of looks) {
    if (outcome.kind !== 'done') return outcome;
    const [latest] = outcome.value.items;
    if (!latest || !isAsked(latest, intent, since - SKEW_MS)) return { kind: 'done', value: null };
    orders.push({ asked: reference, cancellation: latest, problem: null });
  }
  return { kind: 'done', value: { orders } };
}

/** Somebody asked in these words since then. Of two who did at once neither can be told from the other, and both asked for the same. */
function isAsked({ requesters }: CancellationView, { choices }: Intent, since: number): boolean {
  return requesters.some(({ requestedAt, reason, note, withdrawnAt }) => withdrawnAt === null && reason === choices.reason && note === choices.note && Date.parse(requestedAt) >= since);
}
