import type { SimulatorReply, SimulatorRequest, SimulatorRoute } from '@countermand/provider-kit/testing';
import { HOSTILE_MESSAGE, hostileOrder } from './hostile-order.ts';
import type { OrderBook } from './order-book.ts';
import { envelope, ORDER_NOT_FOUND, refusal } from './replies.ts';
import { fastpodTime, type SimulatedOrder } from './simulated-order.ts';

const CANCELLED = 'Order cancelled successfully.';
const DECIDING = 'The cancellation is being processed.';
/** How many reads see the order unchanged before a late decision shows. */
const READS_BEFORE_A_LATE_CHANGE = 2;

/** Why FastPod might say no. It documents neither the statuses nor the words. */
const REFUSALS: Readonly<Record<string, string>> = {
  in_production: 'The order is in production and can no longer be cancelled.',
  shipped: 'The order has been shipped and can no longer be cancelled.',
  cancelled: 'The order has already been cancelled.',
  rejected: 'The order has been rejected and cannot be cancelled.',
};

/** Cancel Order: the envelope round the cancelled order, or a 422. */
export function cancelOrder(book: OrderBook, cancellableIn: readonly string[]): SimulatorRoute {
  return {
    operation: 'cancel',
    kind: 'write',
    method: 'POST',
    pattern: '/v1/orders/:id/cancel',
    handle: (request) => {
      const order = book.get(request.params['id'] ?? '');
      if (order === undefined) return ORDER_NOT_FOUND;
      if (request.failure !== null) return failingReply(book, order, request);
      if (!cancellableIn.includes(order.order_status)) return refusal(refusalOf(order.order_status));
      return book.hasLateChange(order.id) ? envelope(true, DECIDING, order) : success(book, order);
    },
  };
}

function refusalOf(status: string): string {
  return REFUSALS[status] ?? 'The order cannot be cancelled in its current status.';
}

function success(book: OrderBook, order: SimulatedOrder): SimulatorReply {
  return { ...envelope(true, CANCELLED, asCancelled(order)), effect: changing(() => book.setStatus(order.id, 'cancelled'), true) };
}

/** The ways in which FastPod itself, and not the line to it, could answer otherwise. */
function failingReply(book: OrderBook, order: SimulatedOrder, { failure, afterMs }: SimulatorRequest): SimulatorReply {
  const { id } = order;
  const dueAt = afterMs === undefined ? undefined : Date.now() + afterMs;
  const later = (status: string): void => book.changeLater(id, { status, readsLeft: READS_BEFORE_A_LATE_CHANGE, dueAt });
  switch (failure) {
    // Somebody else was faster: the order changes, but not through this request.
    case 'already_cancelled':
      return { ...refusal(refusalOf('cancelled')), effect: changing(() => book.setStatus(id, 'cancelled'), false) };
    case 'too_late':
      return { ...refusal(refusalOf('shipped')), effect: changing(() => book.setStatus(id, 'shipped'), false) };
    case 'accepted_later':
      return { ...envelope(true, DECIDING, order), effect: changing(() => later('cancelled'), true) };
    case 'rejected_later':
      return { ...envelope(true, DECIDING, order), effect: changing(() => later('in_production'), false) };
    case 'contradicts_itself':
      return envelope(true, CANCELLED, { ...order, cancelled_at: fastpodTime(Date.now()) });
    case 'lies':
      return envelope(true, CANCELLED, asCancelled(order));
    case 'status_false':
      return envelope(false, 'The order cannot be cancelled at the moment.', order);
    case 'wrong_id':
      return envelope(true, CANCELLED, asCancelled({ ...order, id: `${id}-other` }));
    case 'hostile_strings':
      return { ...success(book, order), body: { status: true, message: HOSTILE_MESSAGE, data: asCancelled(hostileOrder(order)) } };
    case 'ships_after_cancel':
      return {
        ...success(book, order),
        effect: changing(() => {
          book.setStatus(id, 'cancelled');
          later('shipped');
        }, true),
      };
    case null:
      return success(book, order);
  }
}

function asCancelled(order: SimulatedOrder): SimulatedOrder {
  const now = fastpodTime(Date.now());
  return { ...order, order_status: 'cancelled', updated_at: now, cancelled_at: now };
}

/** An effect, and whether the record is to say that this write took effect. */
function changing(change: () => void, tookEffect: boolean): () => boolean {
  return () => {
    change();
    return tookEffect;
  };
}
