import { join } from 'node:path';
import { LaneWorker, RequestCancellation, WaitForCancellation } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import { createDemoStock, createNextCommerceSimulator, type NextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { openHost, type Host, type HostOptions } from '../composition/open-host.ts';
import { createLogger } from '../composition/pino-logger.ts';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { KnownSecrets } from '../secrets/known-secrets.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const CANARY = 'canary-5be1d27c90fa';
/** Internal to us; nobody who watches sees it either. */
export const NOTE = 'note-canary-41c8';
/** Stands where a provider's data name people. */
export const PERSON = { first_name: 'Canaria', last_name: 'Markwell', email: 'canaria@person.example', phone_number: '+15550107788' };

export interface WatchedHost {
  readonly host: Host;
  readonly simulator: NextCommerceSimulator;
  readonly worker: LaneWorker;
  /** JSON lines. */
  readonly log: readonly string[];
  /** Ids of orders that can be stopped. */
  readonly orders: readonly string[];
  /** Files a stop and waits for its end and its hold. */
  stop(id: string): Promise<CancellationRecord>;
  /** Once: stops the worker and closes everything, which sends the last spans. */
  close(): Promise<void>;
}

/** The real host, its real worker, and a provider at home whose token and people are marked. */
export async function openWatchedHost(options: Partial<HostOptions> = {}): Promise<WatchedHost> {
  const stock = createDemoStock();
  const fulfillmentOrders = stock.fulfillmentOrders.map((order) => ({ ...order, status: 'open', requestStatus: 'pending', holds: [], shipments: [], replaces: null }));
  const orders = stock.orders.map((order) => ({ ...order, person: { ...order.person, ...PERSON } }));
  const simulator = await createNextCommerceSimulator({ token: CANARY, stock: { ...stock, orders, fulfillmentOrders } });
  const settings = { ...simulator.settings, timeoutMs: 2_000, settleMs: 50, token: { env: 'CANARY' }, rateLimit: { requests: 500, perSeconds: 1 } };
  const folder = temporaryFolder({ 'countermand.config.json': JSON.stringify({ accounts: [{ id: 'next', provider: 'next-commerce', settings }] }) });
  const environment = { CANARY, ...options.environment };
  const secrets = new KnownSecrets();
  const log: string[] = [];
  const host = await openHost({
    configuration: loadConfiguration({ file: join(folder, 'countermand.config.json'), environment }),
    knownSecrets: secrets,
    logger: createLogger({ level: 'debug', secrets, write: (line) => log.push(line) }),
    metrics: true,
    ...options,
    environment,
  });
  const worker = host.container.resolve(LaneWorker);
  worker.start({ claim: 'all' });
  return {
    host,
    simulator,
    worker,
    log,
    orders: fulfillmentOrders.map(({ id }) => String(id)),
    stop: (id) => stop(host, id),
    close: async () => {
      await worker.stop(1_000);
      await host.close();
      await simulator.close();
    },
  };
}

async function stop({ container }: Host, id: string): Promise<CancellationRecord> {
  const actor = { principal: 'local:test', channel: 'api' } as const;
  const filed = await container
    .resolve(RequestCancellation)
    .execute({ reference: `next:${id}`, reason: 'other', note: NOTE }, { actor, idempotencyKey: `stop ${id}`, route: 'test' });
  if (!filed.ok) throw new Error(filed.problem.detail);
  const settled = await container.resolve(WaitForCancellation).execute(filed.value.view.id, { timeoutMs: 20_000 });
  if (!settled.ok) throw new Error(settled.problem.detail);
  return settled.value.record;
}
