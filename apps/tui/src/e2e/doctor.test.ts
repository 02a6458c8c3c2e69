import { join } from 'node:path';
import { CreateWebhookEndpoint } from '@countermand/core';
import { loadConfiguration, openHost } from '@countermand/host';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace();
});
afterEach(() => place.close());

test('all is well: one line each, exit 0, and nothing written at a provider', async () => {
  const { code, stdout } = await place.run(['doctor']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.every((line) => line.startsWith('✔ '))).toBe(true);
  expect(lines.map((line) => line.slice(2, line.indexOf(':')))).toEqual([
    'configuration', 'plugin fastpod', 'plugin next-commerce', 'ledger', 'ledger disk', 'account pod', 'account shop', 'clock',
  ]);
  expect(lines.at(-1)).toMatch(/not behind the ledger, and as the providers have it\.$/);
  expect(code).toBe(0);
  expect([...place.pod.writes, ...place.shop.writes]).toEqual([]);
});

test('refused credentials are exit 4 and name the account', async () => {
  const { code, stdout } = await place.run(['doctor'], { environment: { SHOP_TOKEN: 'wrong' } });
  expect(stdout).toMatch(/^✘ account shop: Account shop: the provider refused its credentials \(401\)/m);
  expect(stdout).toMatch(/^✔ account pod: /m);
  expect(code).toBe(4);
});

test('a missing secret is exit 2, and the variable is named', async () => {
  const { code, stdout } = await place.run(['doctor'], { environment: { POD_TOKEN: '' } });
  expect(stdout).toMatch(/^✘ account pod: The environment variable POD_TOKEN is empty\./m);
  expect(code).toBe(2);
});

test('a provider that is not there is exit 1', async () => {
  await place.pod.close();
  const { code, stdout } = await place.run(['doctor', '--json']);
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { name: string; status: string }[] };
  expect(ok).toBe(false);
  expect(checks.filter(({ status }) => status === 'failed').map(({ name }) => name)).toEqual(['account pod']);
  expect(code).toBe(1);
});

test('a server that others may reach needs a key and a name', async () => {
  place.configure({ configuration: { server: { allowRemote: true } } });
  const { code, stdout } = await place.run(['doctor']);
  expect(stdout).toMatch(/^✘ keys: .*countermand keys create NAME --scope admin$/m);
  expect(stdout).toMatch(/^! server names: .*server\.hosts/m);
  expect(code).toBe(2);
  place.configure({ configuration: { server: { allowRemote: true, hosts: ['stops.example'] } } });
  await place.run(['keys', 'create', 'desk', '--scope', 'admin']);
  const after = await place.run(['doctor']);
  expect(after.stdout).toMatch(/^✔ keys: .*\n✔ server names: It answers to stops\.example\.$/m);
  expect(after.code).toBe(0);
});

test('the secret that webhooks are signed from is there, and still the same', async () => {
  place.configure({ configuration: { secret: { env: 'SERVER_SECRET' } } });
  const missing = await place.run(['doctor']);
  expect([missing.code, missing.stdout]).toEqual([2, expect.stringMatching(/^✘ server secret: .*SERVER_SECRET/m)]);
  const environment = { SERVER_SECRET: 'a'.repeat(40) };
  const host = await openHost({ configuration: loadConfiguration({ file: join(place.folder, 'countermand.config.json'), environment }), environment });
  const made = await host.container.resolve(CreateWebhookEndpoint).execute({ url: 'https://hooks.example/' }, { principal: 'local', accounts: 'all' });
  await host.close();
  if (!made.ok) throw new Error(made.problem.detail);
  const same = await place.run(['doctor'], { environment });
  expect([same.code, same.stdout]).toEqual([0, expect.stringMatching(/^✔ server secret: .*got theirs from\.$/m)]);
  const another = await place.run(['doctor'], { environment: { SERVER_SECRET: 'b'.repeat(40) } });
  expect([another.code, another.stdout]).toEqual([2, expect.stringMatching(new RegExp(`^✘ server secret: .*${made.value.endpoint.id}`, 'm'))]);
  expect(another.stdout).not.toContain('bbbb');
});

test('a wrong configuration is said by the doctor too', async () => {
  place.configure({ configuration: { acounts: [] } });
  const { code, stdout } = await place.run(['doctor']);
  expect(stdout).toMatch(/^✘ configuration: .*acounts: unknown key/);
  expect(code).toBe(2);
});
