import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateWebhookEndpoint } from '@countermand/core';
import { loadConfiguration, openHost } from '@countermand/host';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let place: Workplace;

beforeEach(async () => {
  place = await openWorkplace({ oneProcess });
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

/** A plugin whose search is this, for a provider at which nobody listens. */
function plugin(id: string, doSearch: string): string {
  return `
    const fact = (value) => ({ value, confidence: 'documented', source: 'this test' });
    const facts = { rateLimit: fact(''), authentication: fact(''), searchByMerchantNumber: fact('none'), money: fact(''), webhooks: fact(''), testMode: fact(''), unknowns: [] };
    const record = (name, purpose) => ({
      name, purpose, target: 'order', request: fact(''), mode: fact('immediate'), stopsWhat: fact('nothing'), createsReplacement: fact('no'), replacementMayBeSent: fact('no'), cancellableIn: fact([]),
      stoppedStatuses: fact(['stopped']), reason: fact('none'), options: {}, result: fact('response'), refusal: fact(''), repeat: fact('unknown'), scopes: fact([]),
    });
    const empty = { kind: 'page', hits: [] };
    export default {
      specificationVersion: 'v1', id: '${id}', displayName: '${id}', hosts: '>=0.1.0', settings: { safeParse: (data) => ({ success: true, data }) },
      targets: [{ kind: 'order', label: 'order', default: true, parseId: (id) => ({ ok: true, id }) }], operations: [record('stop', 'stop'), record('search', 'search')], facts,
      profile: () => ({
        baseUrl: 'http://127.0.0.1:9', store: null, credential: { env: 'POD_TOKEN' }, headers: {}, authorize: () => ({}), rateLimit: { requests: 50, perSeconds: 1 }, timeoutMs: 1000, settleMs: 0,
        confirm: 'response', watchHours: 1, defaults: {},
      }),
      open: (account, { http }) => ({ doRead() {}, plan() {}, doWrite() {}, judge() {}, doSearch: ${doSearch} }),
    };`;
}

test('what a plugin says of its provider is believed as far as the provider has said it', async () => {
  const searches = {
    swallows: "async (query, call) => { await http.send({ operation: 'search', method: 'GET', path: ['orders'] }, call); return empty; }",
    silent: 'async () => empty',
    vague: 'async () => undefined',
    broken: "() => { throw new Error('out of order') }",
  };
  for (const [id, search] of Object.entries(searches)) writeFileSync(join(place.folder, `${id}.mjs`), plugin(id, search));
  const ids = Object.keys(searches);
  place.configure({ configuration: { plugins: ['./plugins', ...ids.map((id) => `./${id}.mjs`)], accounts: ids.map((id) => ({ id, provider: id, settings: {} })) } });
  mkdirSync(join(place.folder, 'plugins'));
  const { code, stdout } = await place.run(['doctor']);
  expect([code, stdout.split('\n').filter((line) => /^. (?:account|plugin \.)/.test(line)).map((line) => line.replace(place.folder, ''))]).toEqual([
    2,
    [
      '✘ plugin ./plugins: It was left out: it cannot be loaded: /plugins is a folder. Name the file in it that exports the provider, such as ./plugins/dist/provider.js.',
      expect.stringMatching(/^✘ account swallows: The plugin "swallows" says that all is well, and it is not: no answer came from its provider, .*refused/),
      '- account silent: The plugin "silent" answered a search without asking its provider, so nothing shows that it is there. Its secret is.',
      expect.stringMatching(/^✘ account vague: .*the plugin "vague" failed while searching/),
      expect.stringMatching(/^✘ account broken: .*the plugin "broken" failed while searching: out of order/),
    ],
  ]);
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
