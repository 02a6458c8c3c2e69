import { createSimulator as createBase, type Simulator } from '@countermand/provider-kit/testing';
import { createDemoStock } from './demo-stock.ts';
import { fulfillmentOrderWrites, type Decision } from './fulfillment-order-writes.ts';
import { listRoute } from './list-route.ts';
import { Notifier } from './notifier.ts';
import { orderCancelRoute } from './order-writes.ts';
import { readRoutes } from './read-routes.ts';
import { renderFulfillmentOrder, type Json } from './render-fulfillment-order.ts';
import { renderOrder } from './render-order.ts';
import { NEXT_COMMERCE_REPLIES } from './replies.ts';
import { SimulatedShop, type FulfillmentOrderChange, type ShopHabits } from './shop.ts';
import type { SimulatedStock } from './state.ts';
import { versioned } from './versioned.ts';

const DEFAULT_DECISION: Decision = { answer: 'accept', afterReads: 2 };
const DEFAULT_PAGE_SIZE = 20;
const BASE_PATH = '/api/admin';
/** The first of the demo's fulfilment orders and orders that can be stopped. */
const EXAMPLES = ['1001', '1002', '1003', '1006', 'order/10004'];

export interface NextCommerceSimulatorOptions extends Partial<ShopHabits> {
  /** The bearer token that is accepted. */
  readonly token?: string;
  /** Default: any free port. */
  readonly port?: number;
  /** Default: `createDemoStock()`. */
  readonly stock?: SimulatedStock;
  /** The store's name in the settings. */
  readonly store?: string;
  /** How a location answers a cancellation request; null for not at all. Default: accepts, after two reads. */
  readonly decision?: Decision | null;
  readonly pageSize?: number;
  /** Every write is appended here as a JSON line before its answer leaves. */
  readonly recordFile?: string;
  /** The vendor's limit is 4 requests a second; none by default. */
  readonly rate?: { readonly requests: number; readonly perSeconds: number };
}

/** Next Commerce to be had at home. */
export interface NextCommerceSimulator extends Simulator {
  readonly token: string;
  /** The settings of an account that talks to this simulator. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Targets that can be stopped, as written after the account in a reference. */
  readonly examples: readonly string[];
  /** The fulfilment order as the vendor would send it, or undefined. */
  fulfillmentOrder(id: string | number): Json | undefined;
  /** The order as the vendor would send it, or undefined. */
  order(number: string): Json | undefined;
  /** The ids of the fulfilment orders that took this one's place, newest first. */
  replacementsOf(id: string | number): readonly string[];
  /** Moves a fulfilment order on. */
  set(id: string | number, change: FulfillmentOrderChange): void;
  /** The location answers a cancellation request now. */
  decide(id: string | number, answer: Decision['answer']): void;
  /** The shop's delay is over: what is open and unheld is sent out. True where it went out. */
  autoSend(id: string | number): boolean;
  /** Sends notifications, when orders change, to where it is told to; to nobody until then. */
  readonly notifier: Notifier;
}

/** Starts a stateful Next Commerce on 127.0.0.1. */
export async function createNextCommerceSimulator(options: NextCommerceSimulatorOptions = {}): Promise<NextCommerceSimulator> {
  const { token = 'next-simulator-token', store = 'simulated', stock = createDemoStock(), rate, port, recordFile } = options;
  const { cancelledAs = 'canceled', autoSendAfterReads = null, decision = DEFAULT_DECISION, pageSize = DEFAULT_PAGE_SIZE } = options;
  const shop = new SimulatedShop(stock, { cancelledAs, autoSendAfterReads });
  const notifier = new Notifier(store, (number) => {
    const found = shop.order(number);
    return found && renderOrder(found, shop.of(number));
  });
  shop.onChange = (number) => notifier.orderChanged(number);
  const routes = [
    listRoute(shop, { pageSize, base: () => base.url }),
    ...readRoutes(shop),
    ...fulfillmentOrderWrites(shop, decision),
    orderCancelRoute(shop),
  ];
  const base = await createBase({
    name: 'Next Commerce',
    basePath: BASE_PATH,
    token,
    routes: routes.map(versioned),
    replies: NEXT_COMMERCE_REPLIES,
    ...(port !== undefined && { port }),
    ...(recordFile !== undefined && { recordFile }),
    ...(rate && { rate }),
  });
  // Not spread: `reads` is counted on.
  return Object.assign(base, { token, settings: settingsFor({ baseUrl: base.url, store, token, rate }), examples: EXAMPLES, notifier, ...controls(shop) });
}

/** The name under which every provider's simulator is started. */
export async function createSimulator(options: { readonly port?: number; readonly recordFile?: string } = {}): Promise<NextCommerceSimulator> {
  return createNextCommerceSimulator(options);
}

function settingsFor({ rate, ...settings }: { baseUrl: string; store: string; token: string; rate: NextCommerceSimulatorOptions['rate'] }) {
  return { ...settings, rateLimit: rate ?? { requests: 50, perSeconds: 1 } };
}

function controls(shop: SimulatedShop) {
  const part = (id: string | number) => {
    const found = shop.fulfillmentOrder(String(id));
    if (found === undefined) throw new Error(`The simulator has no fulfilment order ${id}.`);
    return found;
  };
  return {
    fulfillmentOrder: (id: string | number) => {
      const found = shop.fulfillmentOrder(String(id));
      return found && structuredClone(renderFulfillmentOrder(found, shop.order(found.orderNumber)));
    },
    order: (number: string) => {
      const found = shop.order(number);
      return found && structuredClone(renderOrder(found, shop.of(number)));
    },
    replacementsOf: (id: string | number) => shop.list().filter(({ replaces }) => String(replaces) === String(id)).map((found) => String(found.id)),
    set: (id: string | number, change: FulfillmentOrderChange) => shop.change(part(id), change),
    decide: (id: string | number, answer: Decision['answer']) => shop.decide(part(id), answer === 'accept'),
    autoSend: (id: string | number) => shop.autoSend(part(id)),
  };
}
