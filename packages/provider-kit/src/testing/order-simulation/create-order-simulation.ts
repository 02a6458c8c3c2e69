import type { Target } from '@countermand/core/model';
import type { ConformanceBackend, ConformanceOrders, Truth } from '../../conformance/subject.ts';
import { PROVIDER_FAILURES, type ProviderFailureName } from '../failures.ts';
import type { SimulatorReply, SimulatorRequest, SimulatorRoute } from '../route.ts';
import { createSimulator, type Simulator } from '../simulator.ts';
import type { OrderSimulationDescription, SimulatedOrder } from './description.ts';
import { OrderShelf, shopNumberOf } from './order-shelf.ts';
import { replyToStop } from './stop-replies.ts';

const TOKEN = 'simulator-token-4711';
const KIND = 'order';

/** A simulator at work. */
export interface OrderSimulator extends Simulator, Omit<ConformanceBackend, keyof Simulator> {
  /** The order as it stands, or undefined. */
  order(id: string): SimulatedOrder | undefined;
}

/** What `describeCancellationProvider` takes beside the provider, and what starts the simulator by hand. */
export interface OrderSimulation {
  readonly start: (options?: { readonly port?: number; readonly recordFile?: string }) => Promise<OrderSimulator>;
  readonly backend: () => Promise<OrderSimulator>;
  readonly orders: ConformanceOrders;
  readonly failures: readonly ProviderFailureName[];
  readonly refusesInSuccess: boolean;
  /** The shop's number for the order that can be stopped; left out where nothing is described to search with. */
  readonly search?: { readonly text: string; readonly finds: Target };
}

/** A provider to be had at home, described by data: stateful, over real HTTP, and acting out every failure of the suite. */
export function createOrderSimulation(description: OrderSimulationDescription): OrderSimulation {
  const { ids, statuses, sayNo, credential } = description;
  const refusesInSuccess = sayNo !== undefined || description.refuse('').status < 400;
  const target = (id: string) => ({ kind: KIND, id });
  const start: OrderSimulation['start'] = async (options = {}) => {
    const shelf = new OrderShelf(description);
    const base = await createSimulator({ name: description.name, basePath: description.basePath ?? '', token: TOKEN, routes: routesOf(description, shelf), ...(credential && { credential }), ...options });
    const truths: Readonly<Record<string, Truth>> = { [statuses.stopped]: 'stopped', [statuses.shipped]: 'shipped', ...(statuses.requested !== undefined && { [statuses.requested]: 'requested' }) };
    return Object.assign(base, {
      token: TOKEN,
      settings: { baseUrl: base.url, token: TOKEN, rateLimit: { requests: 100, perSeconds: 1 } },
      order: (id: string) => shelf.get(id),
      truth: ({ id }: { readonly id: string }) => truths[shelf.get(id)?.status ?? ''] ?? 'going_ahead',
    });
  };
  return {
    start,
    backend: () => start(),
    orders: { stoppable: target(ids.stoppable), stopped: target(ids.stopped), tooLate: target(ids.shipped), missing: target(ids.missing) },
    refusesInSuccess,
    ...(description.search && { search: { text: shopNumberOf(ids.stoppable), finds: target(ids.stoppable) } }),
    failures: PROVIDER_FAILURES.filter((failure) => (failure !== 'status_false' || refusesInSuccess) && (!failure.endsWith('_later') || statuses.requested !== undefined)),
  };
}

function routesOf(description: OrderSimulationDescription, shelf: OrderShelf): readonly SimulatorRoute[] {
  const { read, stop, search, show, missing, ids } = description;
  const withOrder = (find: (id: string) => SimulatedOrder | undefined, reply: (order: SimulatedOrder, request: SimulatorRequest) => SimulatorReply) => (request: SimulatorRequest) => {
    const order = find(request.params['id'] ?? '');
    return order ? reply(order, request) : missing;
  };
  return [
    ...(search
      ? [{ operation: 'search', kind: 'read', method: 'GET', pattern: search.pattern, handle: ({ query }: SimulatorRequest) => ({ status: 200, body: search.page(shelf.all().filter(({ id, number }) => [id, number].includes(search.textOf(query)))) }) } as const]
      : []),
    {
      operation: 'read',
      kind: 'read',
      method: 'GET',
      pattern: read.pattern,
      handle: withOrder(
        (id) => shelf.read(id),
        (order, { failure }) => ({ status: 200, body: show(failure === 'wrong_id' ? { ...order, id: ids.missing } : order) }),
      ),
    },
    {
      operation: 'cancel',
      kind: 'write',
      method: stop.method,
      pattern: stop.pattern,
      handle: withOrder(
        (id) => shelf.get(id),
        (order, request) => (stop.accepts?.(request.body) === false ? description.refuse('The body does not ask for a stop.') : replyToStop(description, shelf, order, request)),
      ),
    },
  ];
}
