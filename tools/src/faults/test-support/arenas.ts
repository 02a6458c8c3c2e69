import { createDemoOrders, createFastPodSimulator } from '@countermand/provider-fastpod/simulator';
import { createDemoStock, createNextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { QUICK, type Arena } from './arena.ts';

/** FastPod with `count` orders, all new. */
export async function fastPodArena(count: number): Promise<Arena> {
  const orders = createDemoOrders(count).map((order) => ({ ...order, order_status: 'new_order', cancelled_at: null, rejected_at: null }));
  const simulator = await createFastPodSimulator({ orders });
  return {
    account: { id: 'pod', provider: 'fastpod', settings: { ...simulator.settings, ...QUICK } },
    simulator,
    stoppable: orders.map(({ id }) => id),
    isStopped: (id) => simulator.order(id)?.order_status === 'cancelled',
    reads: (path, id) => path.includes(`/orders/${id}`),
    unheldReplacements: () => [],
  };
}

/** Next Commerce with some two hundred fulfilment orders; every fifth is with its location, which accepts a request after a while. */
export async function nextCommerceArena(): Promise<Arena> {
  const stock = createDemoStock();
  const fulfillmentOrders = stock.fulfillmentOrders.map((order, index) => ({
    ...order,
    ...(index % 5 === 4 ? { status: 'processing', requestStatus: 'accepted' } : { status: 'open', requestStatus: 'pending' }),
    holds: [],
    shipments: [],
    replaces: null,
  }));
  const simulator = await createNextCommerceSimulator({ stock: { ...stock, fulfillmentOrders }, decision: { answer: 'accept', afterReads: 1 } });
  return {
    account: { id: 'next', provider: 'next-commerce', settings: { ...simulator.settings, ...QUICK } },
    simulator,
    stoppable: fulfillmentOrders.map(({ id }) => String(id)),
    isStopped: (id) => ['canceled', 'closed'].includes(String(simulator.fulfillmentOrder(id)?.['status'])),
    reads: (path, id) => path.includes(`/fulfillment-orders/${id}/`),
    unheldReplacements: (id) => simulator.replacementsOf(id).filter((replacement) => simulator.fulfillmentOrder(replacement)?.['status'] === 'open'),
  };
}
