import { expect, test } from '@jest/globals';
import { createConsoleSession, type SessionState } from './console-session.ts';

const SESSION = { principal: 'browser:ann', scopes: ['admin'], accounts: 'all', references: null, expiresAt: null };

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ type: `/problems/${code}`, title: code, status, detail: code, code, requestId: 'r', retryable: false, errors: [] }), { status, headers: { 'Content-Type': 'application/problem+json' } });

/** A server whose session has this CSRF token; undefined: nobody is signed in. */
function server(first: string | undefined) {
  let token = first;
  const seen: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    seen.push(`${request.method} ${pathname} ${request.headers.get('x-csrf-token') ?? '-'} ${await request.clone().text()}`);
    if (token === undefined) return problem(401, 'unauthorized');
    if (pathname === '/v1/session') return Response.json({ ...SESSION, csrfToken: token });
    if (request.method !== 'GET' && request.headers.get('x-csrf-token') !== token) return problem(403, 'csrf_token_missing');
    return Response.json({ id: 'can_1', items: [] });
  };
  return { session: createConsoleSession({ baseUrl: 'http://server.test', fetch }), seen, signedIn: (next: string | undefined) => void (token = next) };
}

const endedOf = (state: SessionState) => (state.kind === 'signed_in' ? state.ended : state.kind);

test('a change carries the CSRF token, and is made once more where that has become another one', async () => {
  const { session, seen, signedIn } = server('one');
  await session.client.cancellations.withdraw('can_1');
  expect(seen).toEqual(['GET /v1/session - ', 'POST /v1/cancellations/can_1/withdraw one {}']);
  signedIn('two');
  await session.client.cancellations.withdraw('can_1');
  expect(seen.slice(2)).toEqual(['POST /v1/cancellations/can_1/withdraw one {}', 'GET /v1/session - ', 'POST /v1/cancellations/can_1/withdraw two {}']);
});

test('a token that is refused though it is the one that holds is not sent again and again', async () => {
  let asked = 0;
  const fetch = async ({ url }: Request) => {
    asked += 1;
    return url.endsWith('/v1/session') ? Response.json({ ...SESSION, csrfToken: 'one' }) : problem(403, 'csrf_token_missing');
  };
  const { client } = createConsoleSession({ baseUrl: 'http://server.test', fetch });
  await expect(client.cancellations.withdraw('can_1')).rejects.toMatchObject({ code: 'csrf_token_missing' });
  expect(asked).toBe(3);
});

test('what one person confirmed is not sent in the name of another who signs in meanwhile', async () => {
  let [principal, token] = ['browser:ann', 'one'];
  const changes: string[] = [];
  const fetch = async ({ url, headers }: Request) => {
    if (url.endsWith('/v1/session')) return Response.json({ ...SESSION, principal, csrfToken: token });
    const sent = headers.get('x-csrf-token') ?? '-';
    changes.push(sent);
    return sent === token ? Response.json({ id: 'can_1' }) : problem(403, 'csrf_token_missing');
  };
  const { client, look, getState } = createConsoleSession({ baseUrl: 'http://server.test', fetch });
  await look();
  [principal, token] = ['browser:bob', 'two'];
  await expect(client.cancellations.withdraw('can_1')).rejects.toMatchObject({ code: 'csrf_token_missing' });
  await expect(client.cancellations.withdraw('can_1')).rejects.toMatchObject({ code: 'csrf_token_missing' });
  expect([changes, getState()]).toEqual([['one', '-'], { kind: 'someone_else' }]);
  [principal, token] = ['browser:ann', 'three'];
  expect(await look()).toEqual({ kind: 'someone_else' });
});

test('a session that is refused later has ended; what is known of it stays until somebody has signed in again', async () => {
  const { session, signedIn } = server(undefined);
  expect(endedOf(await session.look())).toBe('signed_out');
  signedIn('one');
  expect(endedOf(await session.look())).toBe(false);
  signedIn(undefined);
  await expect(session.client.accounts.list()).rejects.toMatchObject({ status: 401 });
  expect(session.getState()).toMatchObject({ kind: 'signed_in', ended: true, session: { principal: 'browser:ann' } });
  signedIn('two');
  expect(endedOf(await session.look())).toBe(false);
});

test('a server that does not answer signs nobody out', async () => {
  const fetch = async () => Promise.reject(new TypeError('refused'));
  const lost = createConsoleSession({ baseUrl: 'http://server.test', fetch, repeats: 0 });
  expect(endedOf(await lost.look())).toBe('unreachable');
});

test('after its end any answer tells that somebody has signed in again: who, is asked at once', async () => {
  const { session, seen, signedIn } = server('one');
  await session.look();
  signedIn(undefined);
  await expect(session.client.cancellations.get('can_1')).rejects.toMatchObject({ code: 'unauthorized' });
  expect(endedOf(session.getState())).toBe(true);
  signedIn('two');
  await session.client.cancellations.get('can_1');
  await session.look();
  expect([endedOf(session.getState()), seen.filter((call) => call.startsWith('GET /v1/session')).length]).toEqual([false, 2]);
});
