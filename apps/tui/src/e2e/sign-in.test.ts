import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCountermand, startCountermand, type Started } from '../test-support/run-countermand.ts';

interface Made {
  readonly signIn: string;
  readonly principal: string;
  readonly server: string;
}

let folder: string;
let servers: Started[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countermand-sign-in-'));
  configure({});
});
afterEach(async () => {
  for (const server of servers) server.kill('SIGTERM');
  await Promise.all(servers.map(({ finished }) => finished));
  servers = [];
  rmSync(folder, { recursive: true, force: true });
});

const configure = (server: object) => writeFileSync(join(folder, 'countermand.config.json'), JSON.stringify({ server }));
const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => runCountermand(words, { cwd: folder, environment });
const signIn = async (...words: string[]) => JSON.parse((await run(['sign-in', '--json', ...words])).stdout) as Made;

/** Another process on the ledger of this folder. */
async function serve(): Promise<string> {
  const server = startCountermand(['serve', '--port', '0', '--no-worker', '--json'], { cwd: folder });
  servers.push(server);
  return (JSON.parse(await server.printed(/^\{"url".*\}\n/)) as { url: string }).url;
}

const press = (link: string, at = new URL(link).origin) =>
  fetch(`${at}/sign-in`, { method: 'POST', redirect: 'manual', headers: { Origin: at, 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URL(link).search.slice(1) });

async function principalOf(answer: Response, at: string): Promise<unknown> {
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return ((await (await fetch(`${at}/v1/session`, { headers: { Cookie: cookie } })).json()) as { principal: unknown }).principal;
}

test('servers that run take a new link each time, once among all of them, and nothing holds its code but who asked', async () => {
  const [here, there] = [await serve(), await serve()];
  const mine = await run(['sign-in', 'ann', '--url', here]);
  expect(mine).toMatchObject({ code: 0, stdout: expect.stringMatching(/^http:\S+\/sign-in\?code=[\w-]{43}\n$/), stderr: expect.stringContaining('as browser:ann, once, within ten minutes') });
  const link = mine.stdout.trim();
  const first = await press(link, there);
  expect([first.status, await principalOf(first, here)]).toEqual([303, 'browser:ann']);
  expect([(await press(link)).status, (await press(link, there)).status]).toEqual([410, 410]);

  const yours = await signIn('bob', '--url', there);
  expect(yours).toMatchObject({ principal: 'browser:bob', server: 'ready' });
  const both = await Promise.all([press(yours.signIn), press(yours.signIn, here)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);

  for (const server of servers) server.kill('SIGTERM');
  const said = (await Promise.all(servers.map(({ finished }) => finished))).map(({ stdout, stderr }) => stdout + stderr).join('');
  const held = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')).join('');
  for (const made of [link, yours.signIn]) {
    const code = new URL(made).searchParams.get('code') ?? '';
    expect([code.length, said.includes(code), held.includes(code)]).toEqual([43, false, false]);
  }
});

test('where the link leads is what the configuration says, and whether a server is there is said', async () => {
  const another = createServer((_request, response) => void response.writeHead(404).end());
  await new Promise<void>((resolve) => void another.listen(0, '127.0.0.1', resolve));
  const { port } = another.address() as AddressInfo;
  configure({ port });
  const other = await run(['sign-in']);
  expect(other).toMatchObject({ code: 0, stdout: expect.stringMatching(`^http://127.0.0.1:${port}/sign-in`), stderr: expect.stringContaining(`What answers at http://127.0.0.1:${port} does not know this link`) });
  another.close();
  another.closeAllConnections();
  configure({ port, hosts: ['stops.example'] });
  expect(await run(['sign-in'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^https:\/\/stops\.example\/sign-in/), stderr: expect.stringContaining(`Nothing answers at http://127.0.0.1:${port} from here`) });
  configure({ port: 0 });
  expect(await run(['sign-in'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('server.port is 0. Name its address: --url') });
});

test.each([
  [['sign-in', 'Ann Other'], {}, /NAME takes letters/],
  [['sign-in', '--url', 'stops.example'], {}, /--url takes the address/],
  [['sign-in', '--api', 'http://127.0.0.1:4000'], {}, /made on the machine of the server/],
  [['sign-in'], { COUNTERMAND_API_URL: 'http://127.0.0.1:4000' }, /made on the machine of the server/],
])('%j with %j makes no link, and says why', async (words, environment: Readonly<Record<string, string>>, told) => {
  const { code, stdout, stderr } = await run(words, environment);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(told);
});

test('a demo that runs is found, whatever port it took', async () => {
  rmSync(join(folder, 'countermand.config.json'));
  const demo = startCountermand(['serve', '--demo', '--port', '0', '--json', '--no-worker'], { cwd: folder });
  servers.push(demo);
  const { url } = JSON.parse(await demo.printed(/^\{"url".*\}\n/)) as { url: string };
  const made = await signIn('ann');
  expect([made.server, made.signIn.startsWith(`${url}/sign-in`), (await press(made.signIn)).status]).toEqual(['ready', true, 303]);
});
