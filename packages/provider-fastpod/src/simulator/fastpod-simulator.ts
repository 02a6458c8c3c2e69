import { createSimulator as createBase, type Simulator } from '@countermand/provider-kit/testing';
import { cancelOrder } from './cancel-route.ts';
import { createDemoOrders } from './demo-orders.ts';
import { OrderBook } from './order-book.ts';
import { getOrder, listOrders } from './read-routes.ts';
import { requireAccept } from './replies.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** FastPod documents where an order can be changed, not where it can be cancelled: these are our assumption. */
const CANCELLABLE_IN = ['draft', 'new_order', 'on_hold'] as const;
const EXAMPLES = 5;

export interface FastPodSimulatorOptions {
  /** The bearer token that is accepted. */
  readonly token?: string;
  /** Default: any free port. */
  readonly port?: number;
  /** Default: `createDemoOrders()`. */
  readonly orders?: readonly SimulatedOrder[];
  /** Statuses in which an order can be cancelled; the vendor does not say. Default: draft, new_order, on_hold. */
  readonly cancellableIn?: readonly string[];
  /** Every write is appended here as a JSON line before its answer leaves. */
  readonly recordFile?: string;
  /** A limit as the vendor might have one; none by default. */
  readonly rate?: { readonly requests: number; readonly perSeconds: number };
}

/** FastPod to be had at home. */
export interface FastPodSimulator extends Simulator {
  readonly token: string;
  /** The settings of an account that talks to this simulator. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Ids of orders that can be stopped. */
  readonly examples: readonly string[];
  /** The order as it stands, or undefined. A copy. */
  order(id: string): SimulatedOrder | undefined;
  /** Moves an order on, as the factory would. */
  setStatus(id: string, status: string): void;
}

/** Starts a stateful FastPod on 127.0.0.1. */
export async function createFastPodSimulator(options: FastPodSimulatorOptions = {}): Promise<FastPodSimulator> {
  const { token = 'fastpod-simulator-token', orders = createDemoOrders(), cancellableIn = CANCELLABLE_IN } = options;
  const { port, recordFile, rate } = options;
  const book = new OrderBook(orders);
  const routes = [listOrders(book, () => base.url), getOrder(book), cancelOrder(book, cancellableIn)];
  const base = await createBase({
    name: 'FastPod',
    basePath: '',
    token,
    routes: routes.map(requireAccept),
    replies: { notFound: { status: 404, body: { message: 'The requested route could not be found.' } } },
    ...(port !== undefined && { port }),
    ...(recordFile !== undefined && { recordFile }),
    ...(rate && { rate }),
  });
  // Not spread: `reads` is counted on.
  return Object.assign(base, {
    token,
    settings: { baseUrl: base.url, token, rateLimit: rate ?? { requests: 50, perSeconds: 1 } },
    examples: orders.filter((order) => cancellableIn.includes(order.order_status)).map(({ id }) => id).slice(0, EXAMPLES),
    order: (id: string) => structuredClone(book.get(id)),
    setStatus: (id: string, status: string) => book.setStatus(id, status),
  });
}

/** The name under which every provider's simulator is started. */
export async function createSimulator(options: { readonly port?: number; readonly recordFile?: string } = {}): Promise<FastPodSimulator> {
  return createFastPodSimulator(options);
}
