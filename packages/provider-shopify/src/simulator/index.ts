import type { Target } from '@countermand/core/model';
import { createSimulator as createBase, type Simulator, type SimulatorRequest, type SimulatorRoute, type Truth } from '@countermand/provider-kit/testing';
import { cancel, request } from './mutations.ts';
import { data, NO_SUCH, rendered } from './render.ts';
import { SimulatedShop, type SimulatedFulfillmentOrder } from './shop.ts';

export type { SimulatedFulfillmentOrder } from './shop.ts';

const TOKEN = 'shpat-simulator-4711';

/** Shopify to be had at home. */
export interface ShopifySimulator extends Simulator {
  readonly token: string;
  /** The settings of an account that talks to this simulator. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Targets that can be stopped. */
  readonly examples: readonly string[];
  fulfillmentOrder(id: string): SimulatedFulfillmentOrder | undefined;
  /** How it really stands. */
  truth(target: Target): Truth;
}

/** The name under which every provider's simulator is started. */
export async function createSimulator(options: { readonly port?: number; readonly recordFile?: string } = {}): Promise<ShopifySimulator> {
  const shop = new SimulatedShop();
  const base = await createBase({
    name: 'Shopify',
    basePath: '/admin/api/2026-10',
    token: TOKEN,
    credential: (headers) => headers['x-shopify-access-token'],
    routes: routesOf(shop),
    ...options,
  });
  return Object.assign(base, {
    token: TOKEN,
    settings: { shop: 'simulated', baseUrl: base.url, token: TOKEN, rateLimit: { requests: 50, perSeconds: 1 } },
    examples: ['101', '105'],
    fulfillmentOrder: (id: string) => structuredClone({ ...shop.get(id), later: undefined }) as SimulatedFulfillmentOrder | undefined,
    truth: ({ id }: Target) => truthOf(shop.get(id)),
  });
}

function truthOf(order: SimulatedFulfillmentOrder | undefined): Truth {
  if (order?.isShipped === true) return 'shipped';
  if (order?.status === 'CLOSED' || order?.status === 'CANCELLED') return 'stopped';
  return order?.requestStatus === 'CANCELLATION_REQUESTED' ? 'requested' : 'going_ahead';
}

/** One place for everything: what is meant stands in the document. */
function routesOf(shop: SimulatedShop): readonly SimulatorRoute[] {
  const route = (operation: string, word: string, handle: SimulatorRoute['handle']): SimulatorRoute => ({
    operation,
    kind: word.startsWith('mutation') ? 'write' : 'read',
    method: 'POST',
    pattern: '/graphql.json',
    accepts: (body) => partsOf(body).query.startsWith(word),
    handle: (asked) => ({ targetId: idIn(asked), ...handle(asked) }),
  });
  return [
    route('read', 'query FulfillmentOrder', (asked) => {
      const found = shop.read(idIn(asked));
      const shown = found && rendered(asked.failure === 'wrong_id' ? { ...found, id: '999' } : found);
      return data({ fulfillmentOrder: shown ?? null });
    }),
    route('read', 'query Siblings', (asked) => {
      const found = shop.get(idIn(asked));
      const nodes = found ? shop.siblingsOf(found).map((each) => rendered(each)) : [];
      return data({ fulfillmentOrder: found ? { id: rendered(found).id, order: { fulfillmentOrders: { nodes, pageInfo: { hasNextPage: false } } } } : null });
    }),
    route('search', 'query Search', ({ body }) => {
      const name = /^name:"#?(.*)"$/.exec(partsOf(body).variables['text'] ?? '')?.[1] ?? '';
      const found = shop.named(`#${name}`);
      return data({ orders: { nodes: found.length === 0 ? [] : [{ name: `#${name}`, createdAt: '2026-11-19T08:00:00Z', fulfillmentOrders: { nodes: found.map((each) => rendered(each)) } }] } });
    }),
    route('cancel', 'mutation Cancel', (asked) => cancel(shop, shop.get(idIn(asked)), asked)),
    route('request', 'mutation Request', (asked) => request(shop, shop.get(idIn(asked)), asked)),
    route('hold', 'mutation Hold', (asked) => {
      const found = shop.get(idIn(asked));
      if (found === undefined) return NO_SUCH;
      const effect = () => Boolean(Object.assign(found, { status: 'ON_HOLD' }));
      return { ...data({ result: { fulfillmentOrder: rendered({ ...found, status: 'ON_HOLD' }), userErrors: [] } }), effect };
    }),
  ];
}

function partsOf(body: unknown): { readonly query: string; readonly variables: Readonly<Record<string, string>> } {
  const { query = '', variables = {} } = (body ?? {}) as { readonly query?: string; readonly variables?: Record<string, string> };
  return { query, variables };
}

function idIn({ body }: Pick<SimulatorRequest, 'body'>): string {
  return /^gid:\/\/shopify\/FulfillmentOrder\/(\d+)$/.exec(partsOf(body).variables['id'] ?? '')?.[1] ?? '';
}
