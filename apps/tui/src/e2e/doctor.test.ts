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

test('a wrong configuration is said by the doctor too', async () => {
  place.configure({ configuration: { acounts: [] } });
  const { code, stdout } = await place.run(['doctor']);
  expect(stdout).toMatch(/^✘ configuration: .*acounts: unknown key/);
  expect(code).toBe(2);
});
