/** `status` of a fulfilment order (schema FulfillmentOrder, API version 2024-04-01). */
export const FULFILLMENT_ORDER_STATUSES = ['not_required', 'open', 'processing', 'on_hold', 'incomplete', 'closed', 'canceled'] as const;
export type FulfillmentOrderStatus = (typeof FULFILLMENT_ORDER_STATUSES)[number];

/** `request_status` of a fulfilment order: how the talk between shop and location stands. */
export const REQUEST_STATUSES = [
  'pending',
  'requested',
  'accepted',
  'rejected',
  'cancel_requested',
  'cancel_accepted',
  'cancel_rejected',
  'closed',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** `status` of an order (list filter of `GET /orders/`). */
export const ORDER_STATUSES = ['open', 'archived', 'canceled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** `fulfillment_status` of an order; `partially_fulfilled` stands in the list filter only. */
export const ORDER_FULFILLMENT_STATUSES = [
  'not_required',
  'unfulfilled',
  'on_hold',
  'rejected',
  'processing',
  'partially_fulfilled',
  'fulfilled',
  'incomplete',
] as const;
export type OrderFulfillmentStatus = (typeof ORDER_FULFILLMENT_STATUSES)[number];

/** A documented word, or why there is none: the field was null or missing, or holds a word nobody documented. */
export type Word<Documented extends string> = Documented | 'absent' | 'unknown';

export const fulfillmentOrderStatus = reader(FULFILLMENT_ORDER_STATUSES, { cancelled: 'canceled' });

/**
 * The two further spellings of a request under way come from the vendor's own bulk tool, which guards against them.
 * Reading them as "asked already" claims nothing. Its `cancellation_accepted` would claim a stop, so it stays unknown.
 */
export const requestStatus = reader(REQUEST_STATUSES, { cancellation_requested: 'cancel_requested', cancel_pending: 'cancel_requested' });

export const orderStatus = reader(ORDER_STATUSES, { cancelled: 'canceled' });
export const orderFulfillmentStatus = reader(ORDER_FULFILLMENT_STATUSES, {});

function reader<Documented extends string>(documented: readonly Documented[], otherSpellings: Readonly<Record<string, Documented>>) {
  const words = new Map<string, Documented>([...documented.map((word) => [word, word] as const), ...Object.entries(otherSpellings)]);
  return (raw: string | null | undefined): Word<Documented> => (raw == null ? 'absent' : (words.get(raw) ?? 'unknown'));
}
