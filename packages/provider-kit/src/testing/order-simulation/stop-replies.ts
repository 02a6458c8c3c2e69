import { timestamp } from '@countermand/core/model';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import type { SimulatorReply, SimulatorRequest } from '../route.ts';
import type { OrderSimulationDescription, SimulatedOrder } from './description.ts';
import type { OrderShelf } from './order-shelf.ts';

/** What a stop of this order answers, and does, in every way in which the provider itself can answer. */
export function replyToStop({ statuses, show, refuse, sayNo }: OrderSimulationDescription, shelf: OrderShelf, order: SimulatedOrder, { failure }: Pick<SimulatorRequest, 'failure'>): SimulatorReply {
  const { id } = order;
  const shown = (status: string, more: Partial<SimulatedOrder> = {}): SimulatorReply => ({ status: 200, body: show({ ...order, status, ...(status !== order.status && { changedAt: timestamp(Date.now()) }), ...more }) });
  /** The state changes; whether the record is to say that this write did it. */
  const changing = (change: () => void, tookEffect = true) => ({
    effect: () => {
      change();
      return tookEffect;
    },
  });
  const stops = changing(() => shelf.set(id, statuses.stopped));
  const asks = (becomes: string, tookEffect: boolean): SimulatorReply => {
    const { requested = order.status } = statuses;
    return {
      ...shown(requested),
      ...changing(() => {
        shelf.set(id, requested);
        shelf.changeLater(id, becomes);
      }, tookEffect),
    };
  };
  switch (failure) {
    case 'already_cancelled':
      return { ...refuse('It has been cancelled already.'), ...changing(() => shelf.set(id, statuses.stopped), false) };
    case 'too_late':
      return { ...refuse('It has been shipped.'), ...changing(() => shelf.set(id, statuses.shipped), false) };
    case 'accepted_later':
      return asks(statuses.stopped, true);
    case 'rejected_later':
      return asks(statuses.open, false);
    case 'contradicts_itself':
      return shown(statuses.open);
    case 'lies':
      return shown(statuses.stopped);
    case 'status_false':
      return sayNo ? { status: 200, body: sayNo('It cannot be cancelled now.', order) } : refuse('It cannot be cancelled now.');
    case 'wrong_id':
      return shown(statuses.stopped, { id: `${id}0` });
    case 'hostile_strings':
      return { ...shown(statuses.stopped, { text: HOSTILE_STRINGS.join(' ') }), ...stops };
    case 'ships_after_cancel':
      return {
        ...shown(statuses.stopped),
        ...changing(() => {
          shelf.set(id, statuses.stopped);
          shelf.changeLater(id, statuses.shipped);
        }),
      };
    case null:
      return order.status === statuses.open ? { ...shown(statuses.stopped), ...stops } : refuse(`It is ${order.status}.`);
  }
}
