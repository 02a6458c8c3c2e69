import type { Strategy } from '@countermand/core/model';
import { fulfillmentOrderStatus, requestStatus, type FulfillmentOrderStatus, type RequestStatus, type Word } from '../vocabulary.ts';

/**
 * What a fulfilment order's two status words call for.
 * `cancel`: stop it at once · `request`: ask the location that has the work · `watch`: it was asked already ·
 * `stopped`: the words prove that it is stopped · `closed`: the words do not say whether it was sent or stopped.
 */
export type Choice = 'cancel' | 'request' | 'watch' | 'stopped' | 'closed';

/** A choice for every word: the compiler proves that none is missing. */
type Row = Readonly<Record<Word<RequestStatus>, Choice>>;

/** Not yet with the location, unless it accepted the work, or refused to give it back. */
const NOT_YET_ACCEPTED: Row = {
  absent: 'cancel',
  unknown: 'cancel',
  pending: 'cancel',
  requested: 'cancel',
  rejected: 'cancel',
  closed: 'cancel',
  accepted: 'request',
  cancel_rejected: 'request',
  cancel_requested: 'watch',
  cancel_accepted: 'stopped',
};
const WITH_THE_LOCATION: Row = { ...everywhere('request'), cancel_requested: 'watch', cancel_accepted: 'stopped' };

/**
 * Every `status` (rows) against every `request_status` (columns), missing and undocumented words included.
 * The vendor says which call serves when in its guides only: unsent orders are held or cancelled, orders in
 * processing get a cancellation request (Order Management guide). A word nobody documented leads to the write whose own
 * answer is then judged. `not_required` proves a stop because nothing is sent from such an order, and the published
 * example of a successful cancel shows that very word.
 */
const TABLE: Readonly<Record<Word<FulfillmentOrderStatus>, Row>> = {
  absent: NOT_YET_ACCEPTED,
  unknown: NOT_YET_ACCEPTED,
  open: NOT_YET_ACCEPTED,
  on_hold: NOT_YET_ACCEPTED,
  // The location gave the work up unfinished; what is left of it can still be taken up again.
  incomplete: NOT_YET_ACCEPTED,
  processing: WITH_THE_LOCATION,
  not_required: everywhere('stopped'),
  canceled: everywhere('stopped'),
  closed: everywhere('closed'),
};

export interface StatusWords {
  readonly status: Word<FulfillmentOrderStatus>;
  readonly request: Word<RequestStatus>;
}

/** The two words of an answer, a snapshot or an observation. */
export function wordsOf(raw: { readonly status?: string | null; readonly request_status?: string | null }): StatusWords {
  return { status: fulfillmentOrderStatus(raw.status), request: requestStatus(raw.request_status) };
}

/** Looks the choice up. A strategy other than `auto` replaces which write is made, never whether one is. */
export function chooseFor({ status, request }: StatusWords, strategy: Strategy): Choice {
  const choice = TABLE[status][request];
  const isWrite = choice === 'cancel' || choice === 'request';
  return isWrite && strategy !== 'auto' ? strategy : choice;
}

function everywhere(choice: Choice): Row {
  return {
    absent: choice,
    unknown: choice,
    pending: choice,
    requested: choice,
    rejected: choice,
    closed: choice,
    accepted: choice,
    cancel_rejected: choice,
    cancel_requested: choice,
    cancel_accepted: choice,
  };
}
