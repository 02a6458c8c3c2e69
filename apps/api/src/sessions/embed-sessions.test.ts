import { RevokeAccessKey } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { makeKey } from '../test-support/make-key.ts';
import { movableClock } from '../test-support/movable-clock.ts';
import { postJson, rawRequest, type RawRequest } from '../test-support/raw-request.ts';
import { openTestApi, type TestApiOptions } from '../test-support/test-api.ts';
import { embedSessionSchema, mintedSessionSchema } from './embed-session.schemas.ts';

const PORTAL = 'https://portal.example';
const OTHER = 'https://other.example';
const ASKED = { origin: PORTAL, accounts: ['shop'] };

/** A server, the backend of a portal with its key, and the portal's page in a browser. */
async function running(options: TestApiOptions = {}) {
  const { override, pass } = movableClock();
  const api = await openTestApi({ override, ...options });
  for (const id of ['7', '8']) api.provider.orders.set(id, 'active');
  const { url } = await api.listen();
  const { key, secret } = await makeKey(api.container, { scopes: ['targets:read', 'cancellations:read', 'cancellations:write'], accounts: ['shop'] });
  const backend = (body: unknown, authorization = `Bearer ${secret}`) => postJson(url, '/v1/embed-sessions', body, { Authorization: authorization });
  const mint = async (more: object = {}) => {
    const answer = await backend({ ...ASKED, ...more });
    expect([answer.status, answer.json()]).toEqual([201, expect.anything()]);
    return expectMatches(mintedSessionSchema, answer.json());
  };
  const page = (token: string, what: RawRequest, origin: string | null = PORTAL) =>
    rawRequest(url, {
      ...what,
      headers: { Authorization: `Bearer ${token}`, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site', ...(origin !== null && { Origin: origin }), ...what.headers },
    });
  const file = (token: string, reference: string, key: string) =>
    page(token, { method: 'POST', path: '/v1/cancellations', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ reference }) });
  const preflight = (origin: string, path = '/v1/cancellations') =>
    rawRequest(url, { method: 'OPTIONS', path, key: null, headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,content-type', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site' } });
  return { api, url, key, secret, backend, mint, page, file, preflight, pass };
}

test('a backend makes a session, and its page stops the order in the name of the person at it', async () => {
  const { mint, page, file, key } = await running();
  const session = await mint({ references: ['shop:007'], actor: 'agent-17' });
  expect(session).toMatchObject({ origin: PORTAL, accounts: ['shop'], references: ['shop:7'], scopes: ['targets:read', 'cancellations:read', 'cancellations:write'], token: expect.stringMatching(/^cms_[\w-]{43}$/) });
  const filed = await file(session.token, 'shop:7', 'k');
  expect([filed.status, filed.json()]).toEqual([202, expect.objectContaining({ requesters: [expect.objectContaining({ actor: `embed:${key.id}:agent-17`, channel: 'embed' })] })]);
  expect((await page(session.token, { path: '/v1/session' })).json()).toMatchObject({ principal: `embed:${key.id}:agent-17`, references: ['shop:7'], csrfToken: null });
});

test('what is wrong with the request is pointed at, and a key that may not make sessions finds nothing', async () => {
  const { backend, api, mint } = await running();
  for (const [more, pointer] of [[{ origin: `${PORTAL}/` }, '/origin'], [{ accounts: ['nobody'] }, '/accounts/0'], [{ scopes: ['admin'] }, '/scopes/0'], [{ actor: 'a@b.example' }, '/actor'], [{ token: 'x' }, '/token']] as const) {
    expect(expectProblem(await backend({ ...ASKED, ...more }), 'invalid_request').errors[0]?.pointer).toBe(pointer);
  }
  expectProblem(await backend(ASKED, `Bearer ${await api.keyFor({ scopes: ['targets:read', 'cancellations:write'] })}`), 'not_found');
  expectProblem(await backend(ASKED, 'Bearer cmd_none'), 'unauthorized');
  // A program that got hold of a page's token cannot renew it; the page itself cannot either.
  expectProblem(await backend(ASKED, `Bearer ${(await mint()).token}`), 'foreign_origin');
});

test('a page makes no session for itself', async () => {
  const { mint, page } = await running();
  const { token } = await mint();
  expectProblem(await page(token, { method: 'POST', path: '/v1/embed-sessions', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(ASKED) }), 'not_found');
});

test('a session of one order sees and stops no other', async () => {
  const { mint, page, file, secret, url } = await running();
  const { token } = await mint({ references: ['shop:7'] });
  const other = (await postJson(url, '/v1/cancellations', { reference: 'shop:8' }, { Authorization: `Bearer ${secret}`, 'Idempotency-Key': 'other' })).json<{ id: string }>();
  expect((await page(token, { path: '/v1/accounts/shop/targets/job/7' })).status).toBe(200);
  for (const path of ['/v1/accounts/shop/targets/job/8', `/v1/cancellations/${other.id}`, `/v1/cancellations/${other.id}/events`]) expectProblem(await page(token, { path }), 'not_found', path);
  expectProblem(await file(token, 'shop:8', 'k'), 'not_found');
  expectProblem(await page(token, { method: 'POST', path: `/v1/cancellations/${other.id}/withdraw` }), 'not_found');
  expect((await page(token, { path: '/v1/cancellations' })).json()).toMatchObject({ items: [] });
  expect((await file(token, 'shop:7', 'k')).status).toBe(202);
});

test('a session does what it was given, and nothing beside it', async () => {
  const { mint, page, file } = await running();
  const { token } = await mint({ scopes: ['cancellations:read'] });
  expect((await page(token, { path: '/v1/cancellations' })).status).toBe(200);
  expectProblem(await file(token, 'shop:7', 'k'), 'not_found');
  const all = await mint();
  for (const path of ['/v1/batches/bat_1/abort', '/v1/cancellations/can_1/resolve']) expectProblem(await page(all.token, { method: 'POST', path }), 'not_found', path);
  expectProblem(await page(token, { path: '/v1/accounts' }), 'not_found');
});

test('a session is refused from another origin, and from a program', async () => {
  const { mint, page } = await running({ origins: [OTHER] });
  const { token } = await mint();
  await mint({ origin: 'https://third.example' });
  // Those two may call, but not with this session; the last may not call at all.
  for (const origin of [OTHER, 'https://third.example', 'https://evil.example', 'null', `${PORTAL}:8443`, `${PORTAL}.evil.example`]) {
    expectProblem(await page(token, { path: '/v1/cancellations' }, origin), 'foreign_origin', origin);
  }
  expectProblem(await page(token, { path: '/v1/cancellations', headers: { 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': 'none' } }, null), 'foreign_origin');
  expect((await page(token, { path: '/v1/cancellations' })).status).toBe(200);
});

test('where page and server share an origin, reads go without the header Origin, and writes with it', async () => {
  const { url, mint, page, file } = await running();
  const { token } = await mint({ origin: url });
  const read = (site: string) => page(token, { path: '/v1/cancellations', headers: { 'Sec-Fetch-Site': site } }, null);
  expect((await read('same-origin')).status).toBe(200);
  expectProblem(await read('none'), 'foreign_origin');
  expectProblem(await read('same-site'), 'foreign_origin');
  const elsewhere = await mint();
  expectProblem(await page(elsewhere.token, { path: '/v1/cancellations', headers: { 'Sec-Fetch-Site': 'same-origin' } }, null), 'foreign_origin');
  expectProblem(await file(token, 'shop:7', 'k'), 'foreign_origin');
  const write = { method: 'POST', path: '/v1/cancellations', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k', 'Sec-Fetch-Site': 'same-origin' }, body: '{"reference":"shop:7"}' };
  expect((await page(token, write, url)).status).toBe(202);
});

test('a session ends at its time, when it is ended, and with its key', async () => {
  const { mint, page, pass, url, secret, api, key } = await running();
  const read = (token: string) => page(token, { path: '/v1/cancellations' });
  const [short, ended, long] = [await mint({ expiresInSeconds: 60 }), await mint({ expiresInSeconds: 300 }), await mint()];
  for (const { token } of [short, ended, long]) expect((await read(token)).status).toBe(200);
  pass(60_000);
  expectProblem(await read(short.token), 'unauthorized');
  const end = (id: string, authorization: string) => rawRequest(url, { method: 'DELETE', path: `/v1/embed-sessions/${id}`, headers: { Authorization: authorization } });
  expectProblem(await end(ended.id, `Bearer ${await api.keyFor({ scopes: ['cancellations:read'] })}`), 'not_found');
  const answer = await end(ended.id, `Bearer ${secret}`);
  expect([answer.status, expectMatches(embedSessionSchema, answer.json()).endedAt]).toEqual([200, expect.any(String)]);
  pass(1_000);
  expectProblem(await read(ended.token), 'unauthorized');
  expect((await read(long.token)).status).toBe(200);
  await api.container.resolve(RevokeAccessKey).execute(key.id, { principal: 'local' });
  pass(1_000);
  expectProblem(await read(long.token), 'unauthorized');
});

test('a token that somebody made up is refused, whatever it claims', async () => {
  const { mint, page } = await running();
  const { token, id } = await mint();
  const claims = Buffer.from(JSON.stringify({ sub: id, accounts: ['shop'], exp: 9_999_999_999 })).toString('base64url');
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
  for (const forged of [unsigned, `cms_${unsigned}`, `${token}.${claims}`, token.toLowerCase(), token.slice(0, -1), `${token}A`, token.replace('cms_', 'cmd_'), id]) {
    expectProblem(await page(forged, { path: '/v1/cancellations' }), 'unauthorized', forged);
  }
});

test('a page that renews its session in the middle of a stop loses nothing', async () => {
  const { mint, file, page, pass } = await running();
  const first = await mint({ actor: 'agent-17', expiresInSeconds: 60 });
  const filed = await file(first.token, 'shop:7', 'stop-7');
  pass(60_000);
  expectProblem(await file(first.token, 'shop:7', 'stop-7'), 'unauthorized');
  const renewed = await mint({ actor: 'agent-17' });
  const again = await file(renewed.token, 'shop:7', 'stop-7');
  expect([again.status, again.headers['idempotency-replayed'], again.json().id]).toEqual([202, 'true', filed.json().id]);
  expect((await page(renewed.token, { path: `/v1/cancellations/${String(filed.json().id)}` })).status).toBe(200);
  const another = await file((await mint({ actor: 'agent-18' })).token, 'shop:7', 'stop-7');
  expect([another.headers['idempotency-replayed'], another.json()]).toEqual([undefined, expect.objectContaining({ joined: true })]);
});

test('a browser may ask for an origin that has a session, and for one in the configuration, and learns what it may send', async () => {
  const { mint, preflight, pass } = await running({ origins: [OTHER] });
  expectProblem(await preflight(PORTAL), 'foreign_origin');
  await mint({ expiresInSeconds: 60 });
  pass(500);
  for (const origin of [PORTAL, OTHER]) {
    const { status, headers, text } = await preflight(origin);
    expect([status, text]).toEqual([204, '']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringMatching(/Authorization.*Idempotency-Key/),
      'access-control-max-age': '600',
      vary: 'Origin',
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  }
  for (const origin of ['https://evil.example', 'null', '*', `${PORTAL}/`, PORTAL.toUpperCase(), `https://${'a'.repeat(400)}.example`]) {
    const refused = await preflight(origin);
    expectProblem(refused, 'foreign_origin', origin);
    expect(Object.keys(refused.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
  for (const path of ['/', '/sign-in', '/sign-out', '/docs', '/openapi.json', '/metrics']) expectProblem(await preflight(PORTAL, path), 'foreign_origin', path);
  // A page whose session is over has to be able to read that it is.
  pass(60_000);
  expect((await preflight(PORTAL)).status).toBe(204);
  pass(24 * 3_600_000);
  expectProblem(await preflight(PORTAL), 'foreign_origin');
});

test('the page may read every answer, refusals too; it may not use what the browser is signed in for', async () => {
  const { mint, page, url } = await running({ origins: [OTHER] });
  const { token } = await mint();
  for (const [path, status] of [['/v1/cancellations', 200], ['/v1/cancellations/can_none', 404], ['/v1/nowhere', 404], ['/v1/cancellations?limit=x', 400]] as const) {
    const answer = await page(token, { path });
    expect([path, answer.status, answer.headers['access-control-allow-origin'], answer.headers.vary]).toEqual([path, status, PORTAL, 'Origin']);
    expect(answer.headers['access-control-expose-headers']).toMatch(/Idempotency-Replayed.*Location.*RateLimit.*Retry-After.*X-Request-Id/);
  }
  const expired = await page('cms_none', { path: '/v1/cancellations' });
  expect([expired.status, expired.headers['access-control-allow-origin']]).toEqual([401, PORTAL]);
  const program = await rawRequest(url, { path: '/v1/cancellations' });
  expect([program.status, program.headers['access-control-allow-origin'], program.headers.vary]).toEqual([200, undefined, 'Origin']);
});

test('a form, an image or a frame of a page that may call is refused: only its scripts may', async () => {
  const { mint, page } = await running();
  const { token } = await mint();
  for (const mode of ['no-cors', 'navigate', 'same-origin', 'websocket']) expectProblem(await page(token, { path: '/v1/cancellations', headers: { 'Sec-Fetch-Mode': mode } }), 'foreign_origin', mode);
});

test('no token gets into a log or into any answer but the one', async () => {
  const { api, mint, page, file, secret } = await running();
  const { token } = await mint();
  const filed = await file(token, 'shop:7', 'k');
  const seen = [filed, await page(token, { path: '/v1/session' }), await page(token, { path: '/v1/events' }), await page(`${token}x`, { path: '/v1/cancellations' })].map((answer) => JSON.stringify(answer));
  for (const held of [token, secret]) expect([...seen, ...api.log].filter((text) => text.includes(held))).toEqual([]);
});
