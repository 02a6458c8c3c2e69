/** The kinds of target. Stopping the one does not stop the other. */
export const FULFILLMENT_ORDER = 'fulfillment_order';
export const ORDER = 'order';
