import type { SimulatorReply, SimulatorRequest, SimulatorRoute } from '@countermand/provider-kit/testing';
import { hostile } from './hostile.ts';
import { renderFulfillmentOrder, renderShipments, type Json } from './render-fulfillment-order.ts';
import { renderOrder } from './render-order.ts';
import { NOT_FOUND, ok } from './replies.ts';
import type { SimulatedShop } from './shop.ts';

/** Every read of one thing. What was promised to happen happens as the reads arrive. */
export function readRoutes(shop: SimulatedShop): SimulatorRoute[] {
  return [
    reading('/fulfillment-orders/:id/', (request) => {
      const id = request.params['id'] ?? '';
      shop.late.settle(id);
      const part = shop.fulfillmentOrder(id);
      return part ? answered(renderFulfillmentOrder(part, shop.order(part.orderNumber), -5), request) : NOT_FOUND;
    }),
    reading('/fulfillment-orders/:id/fulfillments/', ({ params }) => {
      const part = shop.fulfillmentOrder(params['id'] ?? '');
      return part ? ok(renderShipments(part)) : NOT_FOUND;
    }),
    reading('/orders/:number/', (request) => {
      const number = request.params['number'] ?? '';
      shop.late.settle(`order ${number}`);
      const order = shop.order(number);
      return order ? answered(renderOrder(order, shop.of(number)), request) : NOT_FOUND;
    }),
    reading('/orders/:number/fulfillment-orders/', ({ params }) => {
      const order = shop.order(params['number'] ?? '');
      return order ? ok(shop.of(order.number).map((part) => renderFulfillmentOrder(part, order))) : NOT_FOUND;
    }),
  ];
}

function reading(pattern: string, handle: (request: SimulatorRequest) => SimulatorReply): SimulatorRoute {
  return { operation: 'read', kind: 'read', method: 'GET', pattern, handle };
}

/** How a read of the vendor's own can go wrong. The other failures belong to writes. */
function answered(body: Json, { failure }: SimulatorRequest): SimulatorReply {
  if (failure === 'hostile_strings') return ok(hostile(body));
  if (failure === 'status_false') return ok({ status: false, detail: 'It cannot be shown at the moment.' });
  return ok(failure === 'wrong_id' ? otherOne(body) : body);
}

/** The same about another target. */
export function otherOne(body: Json): Json {
  return 'number' in body ? { ...body, number: `${String(body['number'])}9` } : { ...body, id: Number(body['id']) + 500_000 };
}
