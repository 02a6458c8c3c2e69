import type { Snapshot } from '@countermand/core/model';
import type { Effect, Plan } from '@countermand/core/provider';
import { ELIGIBILITY } from './statuses.ts';

const UNREAD = 'The order could not be read. FastPod decides when asked.';

const STOPS: Effect = {
  name: 'stops_fulfilment',
  happens: 'yes',
  text: 'The whole order stops, every line of it. A part of an order cannot be stopped.',
};
const STOPS_NOTHING: Effect = { name: 'stops_fulfilment', happens: 'no', text: 'Nothing is sent to FastPod; the order stays as it is.' };
const NO_REPLACEMENT: Effect = { name: 'replacement_created', happens: 'no', text: 'FastPod makes no new order in its place.' };
const REFUND: Effect = {
  name: 'refund',
  happens: 'perhaps',
  text: 'FastPod does not say whether money or points come back when an order is cancelled. Check the payment.',
};
const NOTIFIED: Effect = { name: 'customer_notified', happens: 'perhaps', text: 'FastPod does not say whether it tells anybody.' };

const SENDS = [STOPS, NO_REPLACEMENT, REFUND, NOTIFIED];

/**
 * What to do about an order as it stands. Only what FastPod's own status word settles spares the call:
 * in every other case, an unread order included, the one write is made and its answer judged.
 */
export function plan(snapshot: Snapshot | undefined): Plan {
  if (snapshot === undefined) return { kind: 'send', operation: 'cancel', why: UNREAD, effects: SENDS };
  const { why } = ELIGIBILITY[snapshot.status];
  switch (snapshot.status) {
    case 'stopped':
      return { kind: 'already', why, effects: [STOPS_NOTHING] };
    case 'shipped':
      return { kind: 'refuse', code: 'too_late', why, effects: [STOPS_NOTHING] };
    case 'closed':
      return { kind: 'refuse', code: 'not_cancellable', why, effects: [STOPS_NOTHING] };
    case 'draft':
    case 'active':
    case 'on_hold':
    case 'in_production':
    case 'cancel_requested':
    case 'unknown':
      return { kind: 'send', operation: 'cancel', why, effects: SENDS };
  }
}
