import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { LOGGER, ListProviders, PreviewCancellations, type Logger } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { postJson, rawRequest } from '../test-support/raw-request.ts';
import { openTestApi, type TestApi } from '../test-support/test-api.ts';

interface Line {
  readonly message: string;
  readonly level: string;
  readonly requestId?: string;
  readonly [field: string]: unknown;
}

/** A test's API whose log also tells the level of each line. */
async function openLogged() {
  const lines: Line[] = [];
  const keep = (level: string) => (message: string, fields?: object) => void lines.push({ message, level, ...fields });
  const logger: Logger = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
  const api = await openTestApi({ logger });
  return { api, answered: () => lines.filter(({ message }) => message === 'Request answered.') };
}

function linesOf(api: TestApi): readonly Line[] {
  return api.log.map((line) => JSON.parse(line) as Line);
}

test('one line for each request, with the pattern of its route and nobody’s data', async () => {
  const { api, answered } = await openLogged();
  const { url } = await api.listen();
  const search = await rawRequest(url, { path: '/v1/targets?search=canary-person', headers: { 'X-Request-Id': 'mine-1' } });
  await rawRequest(url, { path: '/v1/cancellations/can_1', key: 'cmd_canary-key' });
  await rawRequest(url, { path: '/canary-path' });
  await rawRequest(url, { method: 'HEAD', path: '/v1/accounts' });
  expect(answered()).toEqual([
    { message: 'Request answered.', level: 'info', requestId: 'mine-1', method: 'GET', route: '/v1/targets', status: 200, ms: expect.any(Number), bytes: Buffer.byteLength(search.text), principal: expect.stringMatching(/^key:key_/) },
    expect.objectContaining({ route: '/v1/cancellations/:id', status: 401, principal: null }),
    expect.objectContaining({ route: 'none', status: 404 }),
    expect.objectContaining({ method: 'HEAD', route: '/v1/accounts', status: 200, bytes: 0 }),
  ]);
  expect(JSON.stringify([answered(), api.log])).not.toContain('canary');
});

test('probes are told of only while something is wrong', async () => {
  const { api, answered } = await openLogged();
  const { url } = await api.listen();
  for (const path of ['/livez', '/readyz', '/metrics']) await rawRequest(url, { path });
  await rawRequest(url, { path: '/metrics', key: 'cmd_wrong' });
  expect(answered().map(({ level, route, status }) => [level, route, status])).toEqual([
    ['debug', '/livez', 200],
    ['debug', '/readyz', 200],
    ['debug', '/metrics', 200],
    ['info', '/metrics', 401],
  ]);
});

test('whatever is logged on behalf of a request tells its id, and what the engine does for others does not', async () => {
  const override: NonNullable<Parameters<typeof openTestApi>[0]>['override'] = (container) => {
    const execute = async () => {
      await Promise.resolve();
      container.resolve<Logger>(LOGGER).warn('Deep inside.');
      return [];
    };
    container.registerInstance(ListProviders, { execute } as unknown as ListProviders);
  };
  const api = await openTestApi({ override });
  api.provider.orders.set('7', 'active');
  api.startWorker();
  const { url } = await api.listen();
  await Promise.all(['a', 'b'].map((id) => rawRequest(url, { path: '/v1/providers', headers: { 'X-Request-Id': id } })));
  expect(linesOf(api).flatMap(({ message, requestId }) => (message === 'Deep inside.' ? [requestId] : [])).sort()).toEqual(['a', 'b']);
  await postJson(url, '/v1/cancellations?wait=30', { reference: 'shop:7' }, { 'Idempotency-Key': 'k', 'X-Request-Id': 'c' });
  expect(linesOf(api).filter(({ message }) => message === 'Attempt finished.')).toEqual([expect.not.objectContaining({ requestId: 'c' })]);
});

/** A post whose body leaves only when the server has asked for it. */
async function postInTwoParts(url: string, path: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
  const outgoing = request(`${url}${path}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': body.length, Expect: '100-continue' } });
  outgoing.on('continue', () => outgoing.end(body));
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  incoming.resume();
  await once(incoming, 'end');
  return incoming.statusCode ?? 0;
}

test('what comes after a body has arrived is within the request, too', async () => {
  const override: NonNullable<Parameters<typeof openTestApi>[0]>['override'] = (container) => {
    const execute = async () => {
      container.resolve<Logger>(LOGGER).warn('Deep inside.');
      throw new Error('It ends here.');
    };
    container.registerInstance(PreviewCancellations, { execute } as unknown as PreviewCancellations);
  };
  const api = await openTestApi({ override });
  const { url } = await api.listen();
  const headers = { 'X-Request-Id': 'd', Authorization: `Bearer ${api.adminKey}` };
  expect(await postInTwoParts(url, '/v1/previews', headers, '{"references":["shop:7"]}')).toBe(500);
  expect(linesOf(api).filter(({ message }) => message === 'Deep inside.')).toEqual([expect.objectContaining({ requestId: 'd' })]);
});
