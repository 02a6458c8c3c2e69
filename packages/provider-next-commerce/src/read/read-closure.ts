import { redact } from '@countermand/provider-kit';
import * as z from 'zod';
import type { Closure, NewerOrder } from '../decide/closure.ts';
import type { FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { fulfillmentSchema, isLive } from '../schemas/fulfillment.ts';
import { pageOf } from '../schemas/lists.ts';
import { fulfillmentOrdersOf } from './fulfillment-orders-of.ts';
import { ask, type Reader } from './reader.ts';
import { holdsAllLines, isAtSamePlace, isNewer } from './successors.ts';

/** Looks at what surrounds a closed fulfilment order, since the word alone does not say whether it was sent or stopped. */
export async function readClosure(reader: Reader, order: FulfillmentOrder): Promise<Closure> {
  return {
    liveFulfillments: await countShipments(reader, order),
    newerWithSameLines: await findNewer(reader, order),
  };
}

const shipments = z.array(fulfillmentSchema);

/** Null where the answer leaves any doubt, as one about another order does: no shipment is a claim, too. */
async function countShipments(reader: Reader, { id, order_number: orderNumber }: FulfillmentOrder): Promise<number | null> {
  const told = await ask(reader, { path: ['fulfillment-orders', id, 'fulfillments'] });
  const page = told.kind === 'told' ? pageOf(told.value) : undefined;
  if (page === undefined || page.next !== null) return null;
  const parsed = shipments.safeParse(page.entries);
  if (!parsed.success) return null;
  const isForeign = parsed.data.some((shipment) => shipment.order_number !== null && orderNumber !== null && shipment.order_number !== orderNumber);
  return isForeign ? null : parsed.data.filter(isLive).length;
}

async function findNewer(reader: Reader, original: FulfillmentOrder): Promise<NewerOrder[] | null> {
  if (original.order_number === null) return null;
  const siblings = await fulfillmentOrdersOf(reader, original.order_number);
  if (siblings.kind === 'trouble') return null;
  const newer = siblings.orders
    .filter((order) => isNewer(order, original) && holdsAllLines(order, original))
    .map((order) => ({ id: order.id, status: order.status && redact(order.status), samePlace: isAtSamePlace(order, original) }));
  return newer.length === 0 && !siblings.complete ? null : newer;
}
