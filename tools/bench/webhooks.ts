import 'reflect-metadata';
import { createHmac } from 'node:crypto';
import { CreateWebhookEndpoint, DEFAULT_CORE_SETTINGS, SILENT_LOGGER, WebhookDispatcher, type Ledger } from '@countermand/core';
import { createContainer, createProcessLiveness, createUlidIds, createWebhookSender, systemClock } from '@countermand/host';
import { createHttpClientFactory } from '@countermand/provider-kit';
import { fileCancellations } from './support/cancellations.ts';
import { ledgerKinds } from './support/ledgers.ts';
import { rawLoad } from './support/raw-load.ts';
import { machine, print, type Report } from './support/report.ts';
import { perSecond, startServer } from './support/server.ts';

/** Webhooks of many events that happened at once, against bare undici to the same server: `node tools/bench/webhooks.ts [events]`. */
const [events = 10_000] = process.argv.slice(2).map(Number);

/** To one endpoint there are as many calls at a time. */
const AT_ONCE = 8;

const network = { allow: [], proxy: null };

function containerOn(ledger: Ledger) {
  const secrets = { read: () => Promise.resolve('bench'), reread: () => undefined };
  const sender = createWebhookSender({ network, clock: systemClock });
  const container = createContainer({
    providers: [],
    accounts: [],
    core: DEFAULT_CORE_SETTINGS,
    ledger,
    httpClients: createHttpClientFactory({ network, secrets, clock: systemClock, fingerprintSalt: 'bench' }),
    secrets,
    webhooks: { sender, secret: { derive: (purpose) => ({ ok: true, key: createHmac('sha256', 'bench').update(purpose).digest() }) } },
    clock: systemClock,
    ids: createUlidIds(systemClock),
    logger: SILENT_LOGGER,
    liveness: createProcessLiveness(),
  });
  return { container, close: () => sender.close() };
}

/** Resolves once it is so, looked at after every commit. */
function once(ledger: Ledger, isSo: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve) => {
    const end = ledger.onChange(() => void isSo().then((so) => so && (end(), resolve())));
  });
}

async function raw(): Promise<number> {
  const server = await startServer(0);
  await rawLoad(server.url, { cancels: events / 2, atOnce: AT_ONCE });
  const rate = perSecond(await server.seen());
  server.close();
  return rate;
}

async function delivered(name: string, ledger: Ledger, bare: number): Promise<Report> {
  const server = await startServer(0);
  const { container, close } = containerOn(ledger);
  const admin = { principal: 'bench', accounts: 'all' } as const;
  const created = await container.resolve(CreateWebhookEndpoint).execute({ url: `${server.url}/orders/1/cancel` }, admin);
  if (!created.ok) throw new Error(created.problem.detail);
  const { id } = created.value.endpoint;
  await fileCancellations(ledger, createUlidIds(systemClock), { account: 'bench', baseUrl: server.url, count: events });
  const dispatcher = container.resolve(WebhookDispatcher);
  const began = performance.now();
  const fannedOut = once(ledger, async () => (await ledger.reader.webhookEndpoint(id))?.position === events).then(() => performance.now() - began);
  const sent = once(ledger, async () => (await ledger.reader.webhookEndpoint(id))?.position === events && (await ledger.reader.nextWebhookDueAt(id)) === null);
  dispatcher.start();
  await sent;
  const seconds = (performance.now() - began) / 1_000;
  await dispatcher.stop(1_000);
  await close();
  const seen = await server.seen();
  server.close();
  return {
    name: `${events} webhooks, ${name}`,
    machine: machine(),
    ratio: perSecond(seen) / bare,
    figures: { 'fan-out ms': Math.round(await fannedOut), 'delivered/s': Math.round(events / seconds), 'bare undici/s': Math.round(bare), requests: seen.arrivals.length },
  };
}

const bare = await raw();
const reports: Report[] = [];
for (const kind of await ledgerKinds()) {
  const { ledger, remove } = await kind.open();
  reports.push(await delivered(kind.name, ledger, bare));
  await remove();
  await kind.end();
}
print(reports);
