import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCountermand, startCountermand, type Started } from '../test-support/run-countermand.ts';

interface Served {
  readonly url: string;
  readonly demo: boolean;
  readonly key?: string;
  readonly accounts: readonly { readonly id: string; readonly examples: readonly string[] }[];
}

let folder: string;
let server: Started | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-e2e-'));
});
afterEach(async () => {
  server?.kill('SIGTERM');
  await server?.finished;
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => runCountermand(words, { cwd: folder });

test('serve --start without a configuration is the demo, which other commands find while it runs', async () => {
  server = startCountermand(['serve', '--start', '--port', '0'], { cwd: folder });
  await server.printed(/Ctrl-C stops it/);
  const accounts = await run('accounts', '--json');
  const { items } = JSON.parse(accounts.stdout) as { items: { id: string; demo: boolean; worker: string }[] };
  expect(items.length).toBeGreaterThanOrEqual(2);
  expect(items.every(({ id, demo, worker }) => id.startsWith('demo-') && demo && worker === 'live')).toBe(true);

  const second = await run('serve', '--start', '--port', '0');
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(/error: A demo runs here already at http:\/\/127\.0\.0\.1:\d+ \(process \d+\)\. Use that one, or stop it first\./);

  server.kill('SIGTERM');
  const { code, stdout } = await server.finished;
  expect(code).toBe(0);
  expect(stdout).toMatch(/Countermand listens on http:\/\/127\.0\.0\.1:\d+\n/);
  expect(stdout.match(/^ {2}curl .*"Authorization: Bearer \$COUNTERMAND_API_TOKEN"/gm)).toHaveLength(3);
  expect(stdout).toMatch(/in a browser +by this link, which signs in once, within ten minutes:\n +http:\/\/127\.0\.0\.1:\d+\/sign-in\?code=\S+\n/);
  expect(stdout).toMatch(/^ {2}export COUNTERMAND_API_TOKEN=cmd_[\w-]{43}$/m);
  expect(existsSync(join(folder, '.countermand/demo/address.json'))).toBe(false);
  expect((await run('accounts')).code).toBe(2);
});

test('the demo stops an order over HTTP and from the command line, and says that it is the demo', async () => {
  server = startCountermand(['serve', '--demo', '--port', '0', '--json'], { cwd: folder });
  const served = await addressOf(server);
  expect(served.demo).toBe(true);
  const headers = { authorization: `Bearer ${served.key}` };
  expect(readFileSync(join(folder, '.countermand/demo/api-key'), 'utf8')).toBe(`${served.key}\n`);
  const [first, second] = served.accounts.map(({ examples }) => examples[0] ?? '');
  const filed = await fetch(`${served.url}/v1/cancellations`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'try-1' },
    body: JSON.stringify({ reference: first }),
  });
  expect(filed.status).toBe(202);
  const { id } = (await filed.json()) as { id: string };
  const settled = await fetch(`${served.url}/v1/cancellations/${id}?wait=30`, { headers });
  expect(await settled.json()).toMatchObject({ id, state: 'cancelled', demo: true });

  const { code, stdout } = await run('cancel', second ?? '', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ state: 'cancelled', demo: true });
  expect(code).toBe(0);
});

test('with a configuration --start serves that, and starts no demo', async () => {
  writeFileSync(join(folder, 'countermand.config.json'), '{}');
  server = startCountermand(['serve', '--start', '--port', '0', '--json'], { cwd: folder });
  const served = await addressOf(server);
  expect(served).toMatchObject({ demo: false, accounts: [], signIn: expect.stringContaining('/sign-in?code=') });
  expect(served).not.toHaveProperty('key');
  expect(existsSync(join(folder, '.countermand'))).toBe(false);
});

test('a port in use is told in one line', async () => {
  writeFileSync(join(folder, 'countermand.config.json'), '{}');
  server = startCountermand(['serve', '--port', '0', '--json'], { cwd: folder });
  const { port } = new URL((await addressOf(server)).url);
  const second = await run('serve', '--port', port);
  expect([second.code, second.stdout, second.stderr]).toEqual([2, '', `error: server.port: port ${port} on 127.0.0.1 is in use. End the other program, or choose another port.\n`]);
});

/** What `serve --json` prints once it listens. */
async function addressOf(started: Started): Promise<Served> {
  return JSON.parse(await started.printed(/^\{"url".*\}\n/)) as Served;
}

test('once there is a key, a link that signs in goes into a log only where that is asked for', async () => {
  writeFileSync(join(folder, 'countermand.config.json'), '{}');
  await run('keys', 'create', 'desk', '--scope', 'admin');
  for (const words of [[], ['--sign-in']]) {
    server = startCountermand(['serve', '--port', '0', '--json', ...words], { cwd: folder });
    expect('signIn' in (await addressOf(server))).toBe(words.length > 0);
    server.kill('SIGTERM');
    await server.finished;
  }
});
