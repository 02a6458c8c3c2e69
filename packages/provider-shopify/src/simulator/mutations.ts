import { HOSTILE_STRINGS, type SimulatorReply, type SimulatorRequest } from '@countermand/provider-kit/testing';
import { data, NO_SUCH, rendered, userError } from './render.ts';
import type { SimulatedFulfillmentOrder, SimulatedShop } from './shop.ts';

const READS_BEFORE_A_DECISION = 1;

function changing(change: () => void, tookEffect: boolean) {
  return {
    effect: () => {
      change();
      return tookEffect;
    },
  };
}

/** The answer to a mutation that shows the fulfilment order as it will be. */
function showing(order: SimulatedFulfillmentOrder, becomes: Partial<SimulatedFulfillmentOrder>, title?: string): SimulatorReply {
  return data({ result: { fulfillmentOrder: rendered({ ...order, ...becomes }, title), replacementFulfillmentOrder: null, userErrors: [] } });
}

const CLOSED = { status: 'CLOSED', requestStatus: 'CANCELLATION_ACCEPTED' };
const ASKED = { requestStatus: 'CANCELLATION_REQUESTED' };

/** Cancelled at once, with a replacement. */
export function cancel(shop: SimulatedShop, order: SimulatedFulfillmentOrder | undefined, request: SimulatorRequest): SimulatorReply {
  if (order === undefined) return NO_SUCH;
  const failing = failingReply(shop, order, request);
  if (failing) return failing;
  if (order.status === 'CLOSED' || order.status === 'CANCELLED') return userError('The fulfillment order is closed.');
  if (order.requestStatus === 'ACCEPTED') return userError('The fulfillment service has accepted the request.');
  return { ...showing(order, CLOSED), ...changing(() => void shop.stop(order), true) };
}

/** Asked for: the service decides while it is looked at. */
export function request(shop: SimulatedShop, order: SimulatedFulfillmentOrder | undefined, asked: SimulatorRequest): SimulatorReply {
  if (order === undefined) return NO_SUCH;
  return failingReply(shop, order, asked) ?? (order.requestStatus === 'ACCEPTED' ? asking(order, () => void shop.stop(order), true) : userError('The request has not been accepted.'));
}

function asking(order: SimulatedFulfillmentOrder, decision: () => void, tookEffect: boolean): SimulatorReply {
  const change = (): void => {
    Object.assign(order, ASKED);
    order.later = { change: decision, readsLeft: READS_BEFORE_A_DECISION };
  };
  return { ...showing(order, ASKED), ...changing(change, tookEffect) };
}

function failingReply(shop: SimulatedShop, order: SimulatedFulfillmentOrder, { failure }: SimulatorRequest): SimulatorReply | undefined {
  switch (failure) {
    case 'already_cancelled':
      return { ...userError('The fulfillment order is closed.'), ...changing(() => void shop.stop(order), false) };
    case 'too_late':
      return { ...userError('The fulfillment order has been fulfilled.'), ...changing(() => shop.ship(order), false) };
    case 'accepted_later':
      return asking(order, () => void shop.stop(order), true);
    case 'rejected_later':
      return asking(order, () => void (Object.assign(order, { requestStatus: 'CANCELLATION_REJECTED' }), delete order.later), false);
    case 'contradicts_itself':
      return showing(order, {});
    case 'lies':
      return showing(order, CLOSED);
    case 'status_false':
      return userError('The fulfillment order cannot be cancelled.');
    case 'wrong_id':
      return showing({ ...order, id: `${order.id}9` }, CLOSED);
    case 'hostile_strings':
      return { ...showing(order, CLOSED, HOSTILE_STRINGS.join(' ')), ...changing(() => void shop.stop(order), true) };
    case 'ships_after_cancel': {
      const change = (): void => {
        shop.stop(order);
        order.later = { change: () => shop.ship(order), readsLeft: READS_BEFORE_A_DECISION };
      };
      return { ...showing(order, CLOSED), ...changing(change, true) };
    }
    case null:
      return undefined;
  }
}
