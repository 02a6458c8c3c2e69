import { join } from 'node:path';
import { CreateWebhookEndpoint, LEDGER, TestWebhookEndpoint, WebhookDispatcher } from '@countermand/core';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { openHost, type Host } from '../composition/open-host.ts';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { startWebhookReceiver } from '../test-support/webhook-receiver.ts';

const ADMIN = { principal: 'key:key_1', accounts: 'all' } as const;
const describePostgres = findPostgres() === undefined ? describe.skip : describe;

describePostgres('webhooks of two machines on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres({ fsync: false });
  }, 60_000);
  afterAll(() => postgres.stop());

  /** Two machines have no file in common, only the database and what they are configured with. */
  async function machine(ledger: string, secret?: string): Promise<Host> {
    const folder = temporaryFolder({ 'countermand.config.json': JSON.stringify({ ledger, ...(secret !== undefined && { secret: { env: 'SECRET' } }) }) });
    const environment = secret === undefined ? {} : { SECRET: secret };
    return openHost({ configuration: loadConfiguration({ file: join(folder, 'countermand.config.json'), environment }), environment, logLevel: 'silent' });
  }

  test('without a configured secret none can be made, and it is said what to do', async () => {
    const host = await machine(await postgres.freshDatabase());
    expect(await host.container.resolve(CreateWebhookEndpoint).execute({ url: 'http://127.0.0.1:9/' }, ADMIN)).toMatchObject({
      ok: false,
      problem: { code: 'no_server_secret', detail: expect.stringContaining('"secret": { "env": "COUNTERMAND_SECRET" }') },
    });
    await host.close();
  });

  test('each message is delivered once, with one signature whoever sends it', async () => {
    const url = await postgres.freshDatabase();
    const machines = await Promise.all(['same for all of them, and long enough', 'same for all of them, and long enough'].map((secret) => machine(url, secret)));
    const [{ container }] = machines as [Host, Host];
    const receiver = await startWebhookReceiver();
    const created = await container.resolve(CreateWebhookEndpoint).execute({ url: receiver.url }, ADMIN);
    if (!created.ok) throw new Error(created.problem.detail);
    const { endpoint, secret } = created.value;
    const dispatchers = machines.map((host) => host.container.resolve(WebhookDispatcher));
    for (let pings = 0; pings < 100; pings++) await container.resolve(TestWebhookEndpoint).execute(endpoint.id, ADMIN);
    for (const dispatcher of dispatchers) dispatcher.start();
    await receiver.until(100);
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop(2_000)));
    expect(receiver.received).toHaveLength(100);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(100);
    for (const { body, headers } of receiver.received) new Webhook(secret).verify(body, headers);
    const { items } = await container.resolve(LEDGER).reader.listWebhookDeliveries({ endpoint: endpoint.id, limit: 200 });
    expect(items.every(({ state, attempts }) => state === 'delivered' && attempts === 1)).toBe(true);
    for (const host of machines) await host.close();
    await receiver.close();
  });
});
