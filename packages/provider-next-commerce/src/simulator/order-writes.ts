import type { SimulatorRoute } from '@countermand/provider-kit/testing';
import { fulfillmentStatus, renderOrder } from './render-order.ts';
import { invalid, NOT_FOUND } from './replies.ts';
import type { SimulatedShop } from './shop.ts';
import type { SimulatedOrder } from './state.ts';
import { writeRoute } from './write-route.ts';

const CANCELLABLE = ['unfulfilled', 'on_hold', 'rejected', 'not_required'];

/** `POST /orders/{number}/cancel/`: before anything was sent to fulfilment. */
export function orderCancelRoute(shop: SimulatedShop): SimulatorRoute {
  return writeRoute(shop, {
    operation: 'order_cancel',
    pattern: '/orders/:number/cancel/',
    prepare: ({ params, body }) => {
      const order = shop.order(params['number'] ?? '');
      if (order === undefined) return NOT_FOUND;
      const { cancel_reason: reason, full_refund: refund = false } = (body ?? {}) as { cancel_reason?: unknown; full_refund?: boolean };
      if (typeof reason !== 'string' || reason === '') return invalid('cancel_reason', 'This field is required.');
      const because = refusalOf(order, fulfillmentStatus(shop.of(order.number)));
      const cancel = (on: SimulatedShop): void => on.cancelOrder(here(on, order), refund);
      return {
        orderNumber: order.number,
        about: `order ${order.number}`,
        ...(because !== undefined && { refusedBecause: because }),
        apply: cancel,
        ask: () => undefined,
        accept: cancel,
        reject: () => undefined,
        ship: (on) => on.of(order.number).forEach((part) => on.ship(part)),
        render: (on) => renderOrder(here(on, order), on.of(order.number)),
      };
    },
  });
}

function refusalOf(order: SimulatedOrder, fulfillment: string): string | undefined {
  if (order.status === 'canceled') return 'The order is canceled already.';
  return CANCELLABLE.includes(fulfillment) ? undefined : `An order that is ${fulfillment} cannot be canceled.`;
}

function here(shop: SimulatedShop, { number }: SimulatedOrder): SimulatedOrder {
  const found = shop.order(number);
  if (found === undefined) throw new Error(`The simulated shop has no order ${number}.`);
  return found;
}
