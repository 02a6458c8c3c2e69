import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { SAMPLE_VIEW } from '../../test-support/sample-view.ts';
import type { Answer } from '../answer.ts';
import type { Service } from '../service.ts';
import { createRemoteService } from './remote-service.ts';

const TOKEN = 'cmd_canary';
const ID = SAMPLE_VIEW.id;
const REQUEST = { reference: 'acme:123', reason: 'fraud' } as const;
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A service at a server that answers like this. */
async function at(listener: RequestListener): Promise<{ readonly service: Service; readonly url: string }> {
  const url = `http://127.0.0.1:${await listening(createServer(listener))}`;
  return { service: createRemoteService({ url: new URL(url), token: TOKEN }), url };
}

const json =
  (body: unknown, { status = 200, type = 'application/json' } = {}): RequestListener =>
  (request, response) => {
    request.resume().on('end', () => response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body)));
  };
const problem = (status: number, more: object) => json({ type: '/problems/x', title: 'A title', status, requestId: 'the-request', retryable: false, errors: [], ...more }, { status, type: 'application/problem+json' });

async function problemOf(answer: Promise<Answer<unknown>>) {
  const answered = await answer;
  if (answered.ok) throw new Error('There is no problem.');
  return answered.problem;
}

describe('what a server says', () => {
  test('is answered as it came, what this program does not know included', async () => {
    const { service } = await at(json({ ...SAMPLE_VIEW, later: { than: 'this' } }));
    expect(await service.cancellation(ID)).toEqual({ ok: true, value: { ...SAMPLE_VIEW, later: { than: 'this' } } });
  });

  test('is refused where a screen could not show it', async () => {
    const strange = { ...SAMPLE_VIEW, state: 'teleported' };
    for (const [body, where] of [[strange, 'state'], [{ ...SAMPLE_VIEW, replacement: { hold: 'lost' } }, 'replacement'], [{}, 'id'], [[], 'all of it'], [null, 'all of it'], ['text', 'all of it']] as const) {
      const { service, url } = await at(json(body));
      expect(await problemOf(service.cancellation(ID))).toMatchObject({ code: 'unreadable_answer', status: 502, detail: expect.stringContaining(`${url} answered what this program does not know (${where}`) });
    }
    const { service } = await at(json({ items: [SAMPLE_VIEW, strange], nextCursor: null }));
    expect((await problemOf(service.cancellations({}))).detail).toContain('(items.1.state)');
    const fewer = await at(json({ items: [] }));
    expect((await problemOf(fewer.service.resolveReference('acme:123'))).code).toBe('unreadable_answer');
  });

  test('a problem keeps its own words, and has the number for the log', async () => {
    const { service } = await at(problem(409, { code: 'state_conflict', detail: 'It has ended.' }));
    expect(await problemOf(service.withdraw(ID))).toEqual({ code: 'state_conflict', title: 'A title', detail: 'It has ended.', status: 409, requestId: 'the-request', retryable: false });
  });

  test.each([401, 403])('%i names the key, not the account of a provider', async (status) => {
    const { service } = await at(problem(status, { code: 'unauthorized', detail: 'It needs a key.' }));
    const { detail } = await problemOf(service.accounts());
    expect(detail).toBe('It needs a key. The key that was sent is that of COUNTERMAND_API_TOKEN.');
    expect(detail).not.toContain(TOKEN);
  });

  test('something between, which answers HTML or elsewhere, is told as such', async () => {
    const page = await at((_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'));
    expect(await problemOf(page.service.withdraw(ID))).toMatchObject({ code: 'unreadable_answer', status: 502, detail: expect.stringContaining('something between may have answered') });
    const elsewhere = await at((_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    expect((await problemOf(elsewhere.service.withdraw(ID))).detail).toMatch(/answers with a redirect, and the key is sent nowhere else/);
  });
});

describe('where no answer comes', () => {
  test('a server that is not there has recorded nothing, and that is said', async () => {
    const port = await listening(createServer());
    open.pop()?.close();
    const service = createRemoteService({ url: new URL(`http://127.0.0.1:${port}`), token: TOKEN });
    const words = `Nothing answers at http://127.0.0.1:${port}: the connection was refused. Is the server running there, and is the address right?`;
    expect(await problemOf(service.accounts())).toMatchObject({ code: 'connection_failed', detail: words, retryable: true });
    expect((await problemOf(service.file(REQUEST, 'key-1'))).detail).toBe(`${words} Nothing was recorded.`);
  });

  test('a filing is repeated under its key, and if none is answered, nobody claims to know', async () => {
    const keys: unknown[] = [];
    const { service } = await at((request) => {
      keys.push(request.headers['idempotency-key']);
      request.socket.destroy();
    });
    const { code, detail } = await problemOf(service.file(REQUEST, 'key-1'));
    expect([code, keys]).toEqual(['connection_failed', ['key-1', 'key-1', 'key-1']]);
    expect(detail).toMatch(/It is not certain whether it was recorded: .*--idempotency-key key-1/);
  });

  test('one attempt that may have arrived is enough to doubt, whatever became of the later ones', async () => {
    let calls = 0;
    const fetch = async (): Promise<Response> => {
      calls += 1;
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: calls === 1 ? 'ECONNRESET' : 'ECONNREFUSED' }) });
    };
    const service = createRemoteService({ url: new URL('https://desk.example'), token: TOKEN, fetch });
    expect((await problemOf(service.file(REQUEST, 'key-1'))).detail).toMatch(/refused.*It is not certain/);
  });

  test.each<readonly [string, RequestListener]>([
    ['breaks off in the middle', (_request, response) => void (response.writeHead(201, { 'content-type': 'application/json', 'content-length': '5000' }).write('{"id":'), setTimeout(() => response.destroy(), 20))],
    ['is no JSON', (_request, response) => void response.writeHead(201, { 'content-type': 'application/json' }).end('{"id": can_')],
    ['is a page of something between', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>')],
    ['is empty', (_request, response) => void response.writeHead(204).end()],
    ['is of another version', (_request, response) => void response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ ...SAMPLE_VIEW, state: 'teleported' }))],
    ['says that time is over', (_request, response) => void response.writeHead(408, { 'retry-after': '0' }).end()],
  ])('an answer that %s does not say that nothing was recorded, whatever comes after it', async (_, first) => {
    let calls = 0;
    const { service } = await at((request, response) => {
      calls += 1;
      if (calls === 1) request.resume().on('end', () => first(request, response));
      else request.socket.destroy();
    });
    const told = /It is not certain whether it was recorded: .*--idempotency-key key-1/;
    expect((await problemOf(service.file(REQUEST, 'key-1'))).detail).toMatch(told);
    open.splice(0).forEach((server) => (server.close(), server.closeAllConnections()));
    expect((await problemOf(service.file(REQUEST, 'key-1'))).detail).toMatch(told);
  });

  test('a change without a key whose answer cannot be read may have been made', async () => {
    const { service } = await at(json({ ...SAMPLE_VIEW, state: 'teleported' }));
    expect((await problemOf(service.withdraw(ID))).detail).toMatch(/another version.* It is not certain whether it was recorded: look with/);
  });

  test('what has no key is not repeated', async () => {
    let calls = 0;
    const { service } = await at((request) => {
      calls += 1;
      request.socket.destroy();
    });
    expect((await problemOf(service.recheck(ID))).detail).toMatch(/broke before an answer came.* It is not certain whether it was recorded: look with `countermand show can_/);
    expect(calls).toBe(1);
  });

  test('a filing that was answered when it was repeated says so', async () => {
    let calls = 0;
    const { service } = await at((request, response) => {
      calls += 1;
      if (calls === 1) request.socket.destroy();
      else request.resume().on('end', () => response.writeHead(202, { 'content-type': 'application/json', 'idempotency-replayed': 'true' }).end(JSON.stringify(SAMPLE_VIEW)));
    });
    expect(await service.file(REQUEST, 'key-1')).toEqual({ ok: true, value: { view: SAMPLE_VIEW, replayed: true } });
  });

  test.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /^The certificate of https:\/\/desk\.example is signed by nobody known here .*NODE_EXTRA_CA_CERTS\. Nothing was recorded\.$/],
    ['CERT_HAS_EXPIRED', /has expired.*Nothing was recorded\.$/],
    ['ENOTFOUND', /^There is no host desk\.example\..*Nothing was recorded\.$/],
    ['UND_ERR_SOCKET', /broke before an answer came \(UND_ERR_SOCKET\)\. It is not certain/],
  ])('%s in words', async (code, words) => {
    const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) }));
    const service = createRemoteService({ url: new URL('https://desk.example'), token: TOKEN, fetch });
    expect((await problemOf(service.file(REQUEST, 'key-1'))).detail).toMatch(words);
  });

  test('a server without TLS is told as such', async () => {
    const service = createRemoteService({ url: new URL(`https://127.0.0.1:${await listening(createServer())}`), token: TOKEN });
    expect((await problemOf(service.accounts())).detail).toMatch(/does not speak TLS.*http:\/\/127\.0\.0\.1/);
  });

  test('what a signal ends is rejected with its reason', async () => {
    const stop = new AbortController();
    const { service } = await at(() => stop.abort(new Error('enough')));
    await expect(service.accounts(stop.signal)).rejects.toThrow('enough');
  });
});
