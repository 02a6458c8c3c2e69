import type { Target } from '@countermand/core/model';
import type { PlanOptions, ProviderRequest } from '@countermand/core/provider';
import type { WriteOperation } from '../operations.ts';

/**
 * The one request of each write. Paths end with a slash: without it, and under another prefix, the shop's own web
 * pages answer. No path takes an idempotency key.
 */
export const WRITE_REQUESTS: Readonly<Record<WriteOperation, (target: Target, options: PlanOptions) => ProviderRequest>> = {
  /** Fulfillment Orders Cancel: no body. */
  cancel: ({ id }) => post('cancel', ['fulfillment-orders', id, 'cancel']),

  /** Schema CancellationRequest: `message` is optional. */
  request_cancellation: ({ id }, { message }) =>
    post('request_cancellation', ['fulfillment-orders', id, 'cancellation-request'], message === undefined ? {} : { message }),

  /** Schema HoldFulfillment: `reason` is one of five words; none of them means "was stopped". */
  hold: ({ id }, { message }) =>
    post('hold', ['fulfillment-orders', id, 'hold'], { reason: 'other', ...(message !== undefined && { reason_message: message }) }),

  /** Schema CancelOrder. All three, always: by default the vendor e-mails the customer and refunds nothing. */
  order_cancel: ({ id }, { message, refund, notifyCustomer, reasonLabel }) =>
    post('order_cancel', ['orders', id, 'cancel'], {
      cancel_reason: message || reasonLabel,
      full_refund: refund ?? false,
      send_cancel_notification: notifyCustomer ?? false,
    }),
};

function post(operation: WriteOperation, path: readonly string[], body?: unknown): ProviderRequest {
  return { operation, method: 'POST', path, trailingSlash: true, ...(body !== undefined && { body }) };
}
