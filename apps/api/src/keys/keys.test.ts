import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { makeKey } from '../test-support/make-key.ts';
import { movableClock } from '../test-support/movable-clock.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { createdKeySchema, keySchema } from './key.schemas.ts';

const ACCOUNTS = ['shop', 'elsewhere'].map((id) => ({ id, provider: 'scripted', settings: {} }));
const ASKED = { name: 'the portal', scopes: ['cancellations:read'], accounts: ['shop'] };

async function opened() {
  const { override, pass } = movableClock();
  const api = await openTestApi({ accounts: ACCOUNTS, override });
  const application = await api.application();
  const as = (key: string, method: 'GET' | 'POST', url: string, payload?: object) => application.inject({ method, url, headers: { authorization: `Bearer ${key}` }, ...(payload && { payload }) });
  const ids = async (key: string) => z.object({ items: z.array(keySchema) }).parse((await as(key, 'GET', '/v1/keys')).json()).items.map(({ id }) => id);
  return { api, as, ids, pass, create: (body: object, key = api.adminKey) => as(key, 'POST', '/v1/keys', body) };
}

test('a key is made, shown once, used, and revoked', async () => {
  const { api, create, as, ids, pass } = await opened();
  const answer = await create({ ...ASKED, expiresAt: '2100-01-01T00:00:00+02:00' });
  expect(answer.statusCode).toBe(201);
  const { secret, ...key } = expectMatches(createdKeySchema, answer.json());
  expect(answer.headers['location']).toBe(`/v1/keys/${key.id}`);
  expect(key).toMatchObject({ ...ASKED, createdBy: expect.stringMatching(/^key:key_/), expiresAt: '2099-12-31T22:00:00.000Z', lastUsedAt: null, revokedAt: null });
  expect((await as(secret, 'GET', '/v1/cancellations')).statusCode).toBe(200);
  const read = await as(api.adminKey, 'GET', `/v1/keys/${key.id}`);
  expect(expectMatches(keySchema, read.json()).lastUsedAt).toEqual(expect.any(String));
  const revoke = async () => expectMatches(keySchema, (await as(api.adminKey, 'POST', `/v1/keys/${key.id}/revoke`)).json());
  const first = await revoke();
  expect(first).toMatchObject({ revokedAt: expect.any(String), revokedBy: key.createdBy });
  pass(1_000);
  expect(await revoke()).toEqual(first);
  expectProblem(await as(secret, 'GET', '/v1/cancellations'), 'unauthorized');
  expect(await ids(api.adminKey)).toContain(key.id);
});

test('neither the key nor its hash is shown again or logged', async () => {
  const { api, create, as } = await opened();
  const { id, secret } = (await create(ASKED)).json<{ id: string; secret: string }>();
  const shown = [(await as(api.adminKey, 'GET', '/v1/keys')).body, (await as(api.adminKey, 'GET', `/v1/keys/${id}`)).body, (await as(api.adminKey, 'GET', '/v1/events')).body, ...api.log].join('\n');
  expect(shown).toContain(id);
  expect(shown).not.toContain(secret);
  expect(shown).not.toMatch(/"secret"|"hash"|cmd_|[0-9a-f]{64}/);
});

test.each([
  [{ ...ASKED, scopes: [] }, '/scopes'],
  [{ ...ASKED, scopes: ['everything'] }, '/scopes/0'],
  [{ ...ASKED, name: ' ' }, '/name'],
  [{ ...ASKED, accounts: ['nobody'] }, '/accounts'],
  [{ ...ASKED, expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
  [{ ...ASKED, createdBy: 'system' }, '/createdBy'],
  [{ ...ASKED, secret: 'cmd_mine' }, '/secret'],
])('%j is refused at %s', async (body, pointer) => {
  const { create } = await opened();
  expect(expectProblem(await create(body), 'invalid_request').errors[0]?.pointer).toBe(pointer);
});

test('a key grants nothing that it does not have, in words that tell of no account', async () => {
  const { api, create } = await opened();
  const { secret } = await makeKey(api.container, { scopes: ['admin'], accounts: ['shop'], expiresAt: '2099-01-01T00:00:00Z' });
  const refused = async (more: object) => expectProblem(await create({ ...ASKED, expiresAt: '2098-01-01T00:00:00Z', ...more }, secret), 'invalid_request');
  expect((await refused({ accounts: 'all' })).errors[0]?.pointer).toBe('/accounts');
  expect((await refused({ accounts: undefined })).errors[0]?.pointer).toBe('/accounts');
  expect((await refused({ accounts: ['shop', 'elsewhere'] })).detail).toBe((await refused({ accounts: ['shop', 'nobody'] })).detail);
  expect((await refused({ expiresAt: null })).errors[0]?.pointer).toBe('/expiresAt');
  expect((await refused({ expiresAt: '2099-01-02T00:00:00Z' })).errors[0]?.pointer).toBe('/expiresAt');
  expect((await create({ ...ASKED, expiresAt: '2098-01-01T00:00:00Z' }, secret)).statusCode).toBe(201);
});

test('a key sees and ends no key that may use more accounts', async () => {
  const { api, as, ids } = await opened();
  const [narrow, wide] = [await makeKey(api.container, { accounts: ['shop'] }), await makeKey(api.container, { accounts: ['shop', 'elsewhere'] })];
  expect(await ids(narrow.secret)).toEqual([narrow.key.id]);
  for (const path of ['', '/revoke']) {
    const method = path === '' ? 'GET' : 'POST';
    const problem = expectProblem(await as(narrow.secret, method, `/v1/keys/${wide.key.id}${path}`), 'not_found');
    expect(expectProblem(await as(narrow.secret, method, `/v1/keys/key_0${path}`), 'not_found').detail.replace('key_0', wide.key.id)).toBe(problem.detail);
  }
  expect((await as(wide.secret, 'GET', '/v1/accounts')).statusCode).toBe(200);
});
