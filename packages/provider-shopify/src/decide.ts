import type { Snapshot } from '@countermand/core/model';
import type { Effect, History, Plan, PlanOptions, Verdict } from '@countermand/core/provider';

const EFFECTS: readonly Effect[] = [
  { name: 'stops_fulfilment', happens: 'yes', text: 'This fulfilment order stops; the customer’s order stays, and its other fulfilment orders go on.' },
  { name: 'replacement_created', happens: 'perhaps', text: 'Shopify makes a new fulfilment order in its place, which can be sent out again unless it is held.' },
  { name: 'refund', happens: 'no', text: 'Nothing is refunded.' },
  { name: 'customer_notified', happens: 'no', text: 'The customer is not told.' },
];
const ASKS: readonly Effect[] = [{ name: 'stops_fulfilment', happens: 'perhaps', text: 'The fulfilment service is asked to stop, and accepts or rejects. The work may be done meanwhile.' }, ...EFFECTS.slice(1)];

/** Cancelled at once where the service has not accepted the work; where it has, the service is asked. */
export function plan(snapshot: Snapshot | undefined, { strategy = 'auto' }: PlanOptions): Plan {
  const cancel = (why: string): Plan => ({ kind: 'send', operation: 'cancel', why, effects: EFFECTS });
  const request = (why: string): Plan => ({ kind: 'send', operation: 'request', why, effects: ASKS });
  if (snapshot === undefined) return strategy === 'request' ? request('It could not be read. Shopify decides when asked.') : cancel('It could not be read. Shopify decides when asked.');
  const { why } = snapshot.eligibility;
  switch (snapshot.status) {
    case 'stopped':
      return { kind: 'already', why, effects: [] };
    case 'shipped':
      return { kind: 'refuse', code: 'too_late', why, effects: [] };
    case 'closed':
      return { kind: 'refuse', code: 'not_cancellable', why: `${why} It is closed, and nobody can tell by what: there is nothing to stop.`, effects: [] };
    case 'cancel_requested':
      return { kind: 'watch', why, effects: ASKS };
    case 'in_production':
      return strategy === 'cancel' ? cancel(why) : request(why);
    case 'draft':
    case 'active':
    case 'on_hold':
    case 'unknown':
      return strategy === 'request' ? request(why) : cancel(why);
  }
}

/** What a read says about what we did. Closed with nothing shipped, after a write of ours that may have closed it, is the stop. */
export function judge({ attempts }: History, { status, rawStatus }: Snapshot): Verdict {
  const stops = attempts.filter(({ operation }) => operation !== 'hold');
  const last = stops.at(-1);
  const said = last?.outcome === 'refused' ? (last.evidence?.messages?.[0] ?? 'Shopify refused, and gave no reason.') : undefined;
  // An older rejection shows the same word: it answers us only where our request is known to have arrived.
  const isRejected = rawStatus['request_status'] === 'CANCELLATION_REJECTED' && last?.operation === 'request';
  const rejected = isRejected && last.outcome === 'requested' ? 'The fulfilment service rejected the cancellation.' : said;
  if (isRejected && (last.outcome === null || last.outcome === 'ambiguous' || last.outcome === 'lost')) return { kind: 'unclear', message: 'A cancellation was rejected; whether it was ours, nobody can tell.' };
  switch (status) {
    case 'stopped':
      return { kind: 'stopped', replacementLikely: true };
    case 'shipped':
      return { kind: 'refused', code: 'too_late', message: 'It has been shipped.' };
    case 'closed':
      if (stops.some(({ outcome }) => outcome !== 'not_taken')) return { kind: 'stopped', replacementLikely: true };
      return { kind: 'refused', code: 'not_cancellable', message: 'It is closed, and not by a request of ours.' };
    case 'cancel_requested':
      return { kind: 'requested' };
    case 'on_hold':
      return attempts.at(-1)?.operation === 'hold' ? { kind: 'held' } : said === undefined ? { kind: 'active' } : { kind: 'refused', code: 'rejected_by_provider', message: said };
    case 'draft':
    case 'active':
    case 'in_production':
      return rejected === undefined ? { kind: 'active' } : { kind: 'refused', code: 'rejected_by_provider', message: rejected };
    case 'unknown':
      return { kind: 'unclear', message: 'Shopify shows a status that this plugin does not know.' };
  }
}
