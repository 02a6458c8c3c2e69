import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OneProcess } from '../test-support/one-process.ts';
import { runCountermand } from '../test-support/run-countermand.ts';

const oneProcess = new OneProcess();
afterAll(() => oneProcess.close());

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-e2e-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
const run = (...words: string[]) => oneProcess.run(words, { cwd: folder });

describe('without a configuration', () => {
  test('a stop is exit 2 and never goes to a simulator', async () => {
    const { code, stdout, stderr } = await run('cancel', 'demo-fastpod:F237-120723-000001');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `error: There is no configuration: looked for ${folder}/countermand.config.json and ${folder}/.config/countermand/countermand.config.json. ` +
        'Make one with `countermand init`, name one with --config, or try the demo with `countermand serve --demo`.\n',
    );
  });

  test('serve starts no demo by itself', async () => {
    expect((await run('serve', '--port', '0')).code).toBe(2);
  });
});

describe('a wrong configuration is exit 2 and one line with the key', () => {
  test.each([
    ['an unknown key', '{ "acounts": [] }', ':1:3: acounts: unknown key; known: $schema, ledger, plugins, accounts,'],
    ["an unknown setting of a provider's", '{ "accounts": [\n  { "id": "a", "provider": "fastpod", "settings": { "tokn": "x" } } ] }', ':2:53: accounts[0].settings.tokn: unknown key; known: '],
    ['an unknown provider', '{ "accounts": [{ "id": "a", "provider": "nope" }] }', ':1:29: accounts[0].provider: there is no provider "nope"; known: '],
    ['a ledger in a folder that is not there', '{ "ledger": "sqlite:./no/such/x.db" }', ':1:3: ledger: there is no folder '],
    ['no JSON', '{', ':1:2: not valid JSON: '],
  ])('%s', async (_name, text, message) => {
    const file = write('countermand.config.json', text);
    const { code, stdout, stderr } = await run('list');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: ${file}${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('with --json the error is an object on standard error', async () => {
    write('countermand.config.json', '{ "acounts": [] }');
    const { stdout, stderr } = await run('list', '--json');
    expect(stdout).toBe('');
    expect(JSON.parse(stderr)).toMatchObject({ code: 'misconfigured', retryable: false });
  });
});

test('a secret in the file works with a warning that does not repeat it', async () => {
  write('countermand.config.json', '{ "accounts": [{ "id": "a", "provider": "fastpod", "settings": { "token": "canary-literal" } }] }');
  const { code, stderr } = await run('list');
  expect(code).toBe(0);
  expect(stderr).toContain('the secret of account "a" is written into the file.');
  expect(stderr).not.toContain('canary-literal');
});

test('--config names another file, and paths in it start from there', async () => {
  write('other.json', '{ "ledger": "sqlite:./other.db" }');
  expect(await run('list', '--config', 'other.json')).toMatchObject({ code: 0, stdout: '' });
});

test('law 12: a provider in a file of its own, outside the repository, works by being listed', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json').end('{ "id": "7", "status": "stopped" }');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const zod = pathToFileURL(createRequire(import.meta.url).resolve('zod')).href;
  write('my-provider.mjs', INVENTED_PROVIDER.replace('ZOD', zod));
  const settings = { baseUrl, token: { env: 'HOME' } };
  write('countermand.config.json', JSON.stringify({ plugins: ['./my-provider.mjs'], accounts: [{ id: 'mine', provider: 'invented', settings }] }));

  const { code, stdout } = await run('cancel', 'mine:007', '--json', '--timeout', '20');
  expect(JSON.parse(stdout)).toMatchObject({ provider: 'invented', reference: 'mine:7', state: 'cancelled', confirmedBy: 'response' });
  expect(code).toBe(0);
  expect(asked).toEqual(['POST /parcels/7/stop']);
  expect((await run('providers')).stdout).toMatch(/^invented +Invented +stop +parcel/m);
  await new Promise((resolve) => server.close(resolve));
});

test('a plugin that fails is named, and the rest goes on', async () => {
  write('broken.mjs', 'throw new Error("no licence");');
  write('countermand.config.json', '{ "plugins": ["./broken.mjs"] }');
  const { code, stderr } = await run('providers');
  expect(stderr).toContain('warning: The plugin ./broken.mjs was left out: it cannot be loaded: no licence');
  expect(code).toBe(0);
});

/** A provider that nothing in the repository knows: one write, and no reads. */
const INVENTED_PROVIDER = `
import { z } from 'ZOD';
const known = (value) => ({ value, confidence: 'documented', source: 'this test' });
const at = '2026-03-02T09:00:00.000Z';
export default {
  specificationVersion: 'v1', id: 'invented', displayName: 'Invented', hosts: '>=0.1.0',
  settings: z.strictObject({ baseUrl: z.string(), token: z.unknown() }),
  targets: [{ kind: 'parcel', label: 'parcel', default: true, parseId: (text) => /^\\d+$/.test(text) ? { ok: true, id: String(Number(text)) } : { ok: false, problem: 'not a number.' } }],
  operations: [{
    name: 'stop', purpose: 'stop', target: 'parcel', request: known('POST'), mode: known('immediate'), stopsWhat: known('whole_order'), createsReplacement: known('no'),
    replacementMayBeSent: known('no'), cancellableIn: known([]), stoppedStatuses: known(['stopped']), reason: known('none'), options: {}, result: known('response'),
    refusal: known(''), repeat: known('harmless'), scopes: known([]),
  }],
  facts: { rateLimit: known(''), authentication: known(''), searchByMerchantNumber: known('none'), money: known(''), webhooks: known(''), testMode: known(''), unknowns: [] },
  profile: (settings) => ({
    baseUrl: settings.baseUrl, store: null, credential: settings.token, headers: {}, authorize: (secret) => ({ authorization: 'Bearer ' + secret }), rateLimit: { requests: 50, perSeconds: 1 },
    timeoutMs: 1000, settleMs: 10, confirm: 'response', watchHours: 1, defaults: {},
  }),
  open: (account, tools) => ({
    doRead: async () => ({ kind: 'trouble', trouble: 'unreadable', message: 'it cannot be read', evidence: { operation: 'read', at } }),
    plan: () => ({ kind: 'send', operation: 'stop', why: 'it can be tried', effects: [] }),
    doWrite: async (target, operation, options, call) => {
      const exchange = await tools.http.send({ operation, method: 'POST', path: ['parcels', target.id, 'stop'] }, call);
      const { id, status } = exchange.body.value;
      return { kind: 'stopped', evidence: { operation, at: exchange.at, httpStatus: exchange.status, subject: id, statuses: { status } } };
    },
    judge: () => ({ kind: 'unclear', message: 'nothing is known' }),
  }),
};`;

test('a plugin that ends the process does not pass for success', async () => {
  write('leaves.mjs', 'process.exit(0);');
  write('countermand.config.json', '{ "plugins": ["./leaves.mjs"] }');
  const { code, stdout, stderr } = await runCountermand(['list'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('ended from within, perhaps by a plugin');
});
