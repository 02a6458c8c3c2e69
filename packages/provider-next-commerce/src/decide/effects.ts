import type { CancellationOptions } from '@countermand/core/model';
import type { Effect } from '@countermand/core/provider';

const STAYS: Effect = {
  name: 'cancels_order',
  happens: 'no',
  text: "The customer's order stays open: only the work on this fulfilment order stops.",
};
const NO_REFUND: Effect = { name: 'refund', happens: 'no', text: 'No money is returned.' };
const NOT_TOLD: Effect = { name: 'customer_notified', happens: 'no', text: 'Nobody is e-mailed, as far as the vendor documents it.' };

/** What it means to stop a fulfilment order at once, or to ask for it. */
export function stopEffects(how: 'cancel' | 'request', options: CancellationOptions): readonly Effect[] {
  const stops: Effect =
    how === 'cancel'
      ? { name: 'stops_fulfilment', happens: 'yes', text: 'The work on this fulfilment order stops.' }
      : { name: 'stops_fulfilment', happens: 'perhaps', text: 'The location is asked to stop; it may refuse, and may have shipped already.' };
  return [stops, ...replacementEffects(options), STAYS, NO_REFUND, NOT_TOLD];
}

/** What follows from a stop that somebody else made or asked for. */
export function replacementEffects({ onReplacement }: CancellationOptions): readonly Effect[] {
  const held = onReplacement !== 'leave';
  return [
    { name: 'replacement_created', happens: 'perhaps', text: 'The items go into a new fulfilment order, which can be sent out again.' },
    held
      ? { name: 'replacement_held', happens: 'yes', text: 'A new fulfilment order is held while it is open, until somebody releases it.' }
      : { name: 'replacement_held', happens: 'no', text: 'A new fulfilment order is left: the shop may send it by itself, often within hours.' },
    held
      ? { name: 'sent_again', happens: 'no', text: 'A held fulfilment order is not sent by itself.' }
      : { name: 'sent_again', happens: 'perhaps', text: 'The items may be sent out after all.' },
  ];
}

/** What it means to cancel the customer's order. The three options are always sent, whatever the vendor's defaults. */
export function orderCancelEffects({ refund, notifyCustomer }: CancellationOptions): readonly Effect[] {
  return [
    { name: 'cancels_order', happens: 'yes', text: "The customer's whole order is cancelled, every fulfilment order of it." },
    refund
      ? { name: 'refund', happens: 'yes', text: 'All payments are refunded in full.' }
      : { name: 'refund', happens: 'no', text: 'No refund is asked for. Authorised payments that were not captured may be voided.' },
    notifyCustomer
      ? { name: 'customer_notified', happens: 'yes', text: 'The customer gets an e-mail about the cancellation.' }
      : { name: 'customer_notified', happens: 'no', text: 'The customer gets no e-mail.' },
    { name: 'replacement_created', happens: 'no', text: 'Nothing takes the place of the order.' },
  ];
}

/** Nothing is sent at all. */
export const NOTHING_HAPPENS: readonly Effect[] = [
  { name: 'stops_fulfilment', happens: 'no', text: 'Nothing is sent to Next Commerce; everything stays as it is.' },
];
