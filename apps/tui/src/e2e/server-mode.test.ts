import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import { createRemoteService } from '../service/remote/remote-service.ts';
import { OneProcess } from '../test-support/one-process.ts';
import type { Finished, Started } from '../test-support/run-countermand.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const KEY = 'cmd_canary-token-of-nobody';

const oneProcess = new OneProcess();
let place: Workplace;
const started: Started[] = [];

beforeAll(async () => {
  place = await openWorkplace({ oneProcess });
});
afterAll(async () => {
  for (const server of started) {
    server.kill('SIGTERM');
    await server.finished;
  }
  await Promise.all([place.close(), oneProcess.close()]);
});

const run = (words: readonly string[], environment: Record<string, string> = { COUNTERMAND_API_TOKEN: KEY }): Promise<Finished> => place.run(words, { environment });

/** Serves the workplace; answers where. */
async function serve(...more: readonly string[]): Promise<string> {
  const server = place.start(['serve', '--port', '0', '--json', ...more]);
  started.push(server);
  return (JSON.parse(await server.printed(/\}\n/)) as { readonly url: string }).url;
}

/** How to run commands through that server with a key that may do this. */
async function keyAt(url: string, ...scopes: readonly string[]) {
  const made = await place.run(['keys', 'create', 'a test', ...scopes.flatMap((scope) => ['--scope', scope])]);
  const token = made.stdout.trim();
  return { token, there: (...words: readonly string[]) => run(['--api', url, ...words], { COUNTERMAND_API_TOKEN: token }) };
}

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return port;
}

describe('which place a command works on', () => {
  test('a flag that names a configuration counts more than the environment; two flags are a mistake', async () => {
    const environment = { COUNTERMAND_API_URL: 'https://desk.invalid', COUNTERMAND_API_TOKEN: KEY };
    expect((await run(['--config', 'countermand.config.json', 'accounts', '--json'], environment)).code).toBe(0);
    expect(await run(['--api', 'https://desk.invalid', '--config', 'countermand.config.json', 'accounts'], environment)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/--api and --config exclude each other/) });
    expect(await run(['--api', 'http://desk.invalid', 'accounts'], environment)).toMatchObject({ code: 2, stderr: expect.stringContaining('Use https') });
    expect(await run(['--api', 'https://desk.invalid', 'accounts'], {})).toMatchObject({ code: 2, stderr: expect.stringContaining('COUNTERMAND_API_TOKEN') });
    expect(place.requests()).toBe(0);
  });

  test.each([['doctor'], ['serve'], ['worker'], ['init'], ['ledger check'], ['ledger backup copy.db']])('%s is about this machine, and says so', async (line) => {
    const finished = await run(['--api', 'https://desk.invalid', ...line.split(' ')]);
    expect(finished).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^error: This command works on this machine's configuration and ledger, not through a server: leave out --api/) });
  });
});

describe('what goes wrong on the way', () => {
  test('a server that is not there is exit 1 and names the address; nothing was recorded', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { code, stdout, stderr } = await run(['--api', url, 'cancel', 'shop:1001', '--yes', '--json']);
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'connection_failed', status: 503, retryable: true, detail: expect.stringContaining(`Nothing answers at ${url}`) });
  });
});

test('nothing is worked here: a server without a worker leaves it, and it is said that nobody is left', async () => {
  const { there } = await keyAt(await serve('--no-worker'), 'admin');
  const { code, stdout } = await there('cancel', 'shop:1006', '--timeout', '1', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ state: 'queued', worker: 'none', requesters: [{ channel: 'api', actor: expect.stringMatching(/^key:/) }] });
  expect([code, place.shop.writes]).toEqual([6, []]);
  expect((await there('withdraw', (JSON.parse(stdout) as CancellationView).id)).code).toBe(0);
});

describe('through a server with a worker', () => {
  let url: string;
  let token: string;
  let there: (...words: readonly string[]) => Promise<Finished>;
  beforeAll(async () => {
    url = await serve();
    ({ token, there } = await keyAt(url, 'admin'));
  });

  test('a key that is refused is exit 4, names where it came from, and is not shown', async () => {
    const { code, stdout, stderr } = await run(['--api', url, 'list']);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('The key that was sent is that of COUNTERMAND_API_TOKEN.');
    expect(stderr).not.toContain(KEY);
  });

  test('a number for the log comes with an error as data, and only there', async () => {
    expect(JSON.parse((await there('withdraw', 'can_nothing', '--json')).stderr)).toMatchObject({ code: 'not_found', status: 404, requestId: expect.any(String) });
    expect((await there('withdraw', 'can_nothing')).stderr).toBe('error: There is no cancellation "can_nothing".\n');
  });

  test('what the server does is followed as it happens, and a filing is the caller’s own under the server', async () => {
    const own = await keyAt(url, 'targets:read', 'cancellations:read', 'cancellations:write');
    const { code, stdout, stderr } = await own.there('cancel', 'shop:1001', 'shop:1002', '--confirm=cancel-2');
    expect(code).toBe(0);
    expect(stdout.match(/✔ cancelled/g)).toHaveLength(2);
    expect(stderr).toMatch(/shop:1002: ✔ cancelled/);
    const { items } = JSON.parse((await own.there('list', '--state', 'cancelled', '--json')).stdout) as { items: CancellationView[] };
    expect(items.map(({ reference }) => reference).sort()).toEqual(['shop:1001', 'shop:1002']);
  });

  test('changes are heard of as they are made, long before anybody would look again', async () => {
    const service = createRemoteService({ url: new URL(url), token });
    let heard = Promise.withResolvers<void>();
    const stop = service.onChange(() => heard.resolve());
    try {
      // The first call is the connection itself.
      await heard.promise;
      heard = Promise.withResolvers();
      const filedAt = performance.now();
      expect(await service.file({ reference: 'shop:1010', reason: 'fraud' }, 'one')).toMatchObject({ ok: true, value: { replayed: false } });
      await heard.promise;
      expect(performance.now() - filedAt).toBeLessThan(2_500);
      const { items } = JSON.parse((await there('list', '--reference', 'shop:1010', '--json')).stdout) as { items: CancellationView[] };
      expect(await service.settle(items[0]?.id ?? '', { timeoutMs: 20_000 })).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    } finally {
      stop();
    }
  });

  test('no configuration is needed, and none is read', async () => {
    place.configure({ configuration: { ledger: 'nonsense://' } });
    expect(await there('accounts', '--json')).toMatchObject({ code: 0, stdout: expect.stringContaining('"id":"pod"') });
    place.configure({});
  });
});
