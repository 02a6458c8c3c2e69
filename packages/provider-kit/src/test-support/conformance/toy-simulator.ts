import { timestamp } from '@countermand/core/model';
import { createOrderSimulation } from '../../testing/order-simulation/create-order-simulation.ts';
import type { SimulatedOrder } from '../../testing/order-simulation/description.ts';

/** For how long an order can be stopped. */
const OPEN_MS = 3_600_000;

const shown = ({ id, status, text, createdAt, changedAt }: SimulatedOrder) => ({ id: Number(id), state: status, note: text, changed_at: changedAt, open_until: timestamp(Date.parse(createdAt) + OPEN_MS) });

const refusal = (status: number, message: string) => ({ status, body: { ok: false, message } });

/** A shop whose every answer is `{ ok, order?: { id, state, note }, message? }`. */
export const toySimulation = createOrderSimulation({
  name: 'Toy',
  ids: { stoppable: '1', stopped: '2', shipped: '3', missing: '99' },
  statuses: { open: 'open', stopped: 'stopped', shipped: 'sent', requested: 'asked' },
  read: { pattern: '/orders/:id' },
  stop: { method: 'POST', pattern: '/orders/:id/stop' },
  search: { pattern: '/orders', page: (orders) => ({ ok: true, orders: orders.map(shown) }), textOf: (query) => query.get('text') ?? '' },
  show: (order) => ({ ok: true, order: shown(order), message: order.text }),
  refuse: (message) => refusal(409, message),
  sayNo: (message, order) => ({ ok: false, message, order: shown(order) }),
  missing: refusal(404, 'There is no such order.'),
});
