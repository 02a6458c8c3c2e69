import { createOrderSimulation, type SimulatedOrder } from '@countermand/provider-kit/testing';

const CREATED = 1_793_600_000;

const shown = ({ id, status, number, text }: SimulatedOrder) => ({ id: Number(id), external_id: number, status, created: CREATED, updated: CREATED, recipient: { name: text, email: 'willow@example.com' }, costs: { total: '12.50' } });

const refusal = (code: number, message: string) => ({ status: code, body: { code, result: message, error: { reason: 'BadRequest', message } } });

/** Printful to be had at home. Its refusals are our assumption: the vendor's are not known. */
export const simulation = createOrderSimulation({
  name: 'Printful',
  ids: { stoppable: '12345', stopped: '12346', shipped: '12347', missing: '99999' },
  statuses: { open: 'pending', stopped: 'canceled', shipped: 'fulfilled' },
  read: { pattern: '/orders/:id' },
  stop: { method: 'DELETE', pattern: '/orders/:id' },
  show: (order) => ({ code: 200, result: shown(order) }),
  refuse: (message) => refusal(400, message),
  sayNo: (message, order) => ({ code: 400, result: shown(order), error: { reason: 'BadRequest', message } }),
  missing: refusal(404, 'Order not found.'),
});

/** The name under which every provider's simulator is started. */
export const createSimulator = simulation.start;
