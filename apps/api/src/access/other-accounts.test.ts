import { LEDGER, MintEmbedSession, RevokeAccessKey } from '@countermand/core';
import { SCOPES, type Caller, type Scope } from '@countermand/core/model';
import { expect, test } from '@jest/globals';
import { NOTHING_HERE } from '../problems/problem-of.ts';
import { everyOperation, requestOf, type CallableOperation, type Named } from '../test-support/every-operation.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { fileBatch } from '../test-support/file-batch.ts';
import { makeKey } from '../test-support/make-key.ts';
import { movableClock } from '../test-support/movable-clock.ts';
import { openTestApi } from '../test-support/test-api.ts';

const ACCOUNTS = ['shop', 'elsewhere'].map((id) => ({ id, provider: 'scripted', settings: {} }));
const NOT_ADMIN = SCOPES.filter((scope) => scope !== 'admin');
const ORIGIN = 'https://portal.example';

/** Names that nothing has. */
const NOTHING: Named = { account: 'nobody', cancellation: 'can_0', batch: 'bat_0', key: 'key_0', endpoint: 'whe_0', other: '8' };

/** Two accounts; of `elsewhere` there are a cancellation and a batch, both by the administrator. */
async function withTwoAccounts() {
  const { override, pass } = movableClock();
  const api = await openTestApi({ accounts: ACCOUNTS, override });
  for (const id of ['7', '8', '9']) api.provider.orders.set(id, 'active');
  const application = await api.application();
  const { id: cancellation } = await file(application, { reference: 'elsewhere:8', note: 'canary-note' });
  const { id: batch } = await fileBatch(application, { name: 'canary-batch', start: false, items: [{ reference: 'elsewhere:9' }] });
  const { key } = await makeKey(api.container, { name: 'canary-key' });
  const made = await application.inject({ method: 'POST', url: '/v1/webhook-endpoints', payload: { url: 'https://portal.example/hooks', description: 'canary-endpoint' } });
  const others: Named = { account: 'elsewhere', cancellation, batch, key: key.id, endpoint: made.json<{ id: string }>().id, other: '8' };
  const operations = (await everyOperation(application)).filter(({ access }) => access !== 'open');
  const { reader } = api.container.resolve(LEDGER);
  const ledger = async () => {
    const { lastUsedAt: _, ...unused } = (await reader.accessKey(key.id))!;
    return [(await reader.cancellation(cancellation))?.cancellation, await reader.batch(batch), unused, await reader.webhookEndpoint(others.endpoint)];
  };
  return { api, application, others, operations, ledger, pass };
}

function needs({ access }: CallableOperation): readonly Scope[] {
  return access === 'open' ? [] : access;
}

test('without a key that holds no operation says anything but that it needs one', async () => {
  const { api, others, operations, ledger, pass } = await withTwoAccounts();
  const keyless = await api.application(null);
  const before = await ledger();
  const revoked = await makeKey(api.container);
  await api.container.resolve(RevokeAccessKey).execute(revoked.key.id, { principal: 'local' });
  const expired = await makeKey(api.container, { expiresAt: new Date(Date.now() + 60_000).toISOString() });
  pass(60_000);
  for (const operation of operations) {
    for (const key of [revoked.secret, expired.secret, 'cmd_none', '']) {
      expectProblem(await keyless.inject(requestOf(operation, others, key)), 'unauthorized', operation.id);
    }
    const { headers, ...request } = requestOf(operation, others, '');
    const answer = await keyless.inject({ ...request, headers: { 'idempotency-key': headers['idempotency-key'] } });
    expectProblem(answer, 'unauthorized', operation.id);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  }
  expect(await ledger()).toEqual(before);
});

test('without one of its scopes no operation is there, and nothing happens', async () => {
  const { api, application, others, operations, ledger } = await withTwoAccounts();
  const before = await ledger();
  for (const operation of operations) {
    for (const missing of needs(operation)) {
      const key = await api.keyFor({ scopes: NOT_ADMIN.filter((scope) => scope !== missing) });
      const answer = await application.inject(requestOf(operation, others, key));
      expect(expectProblem(answer, 'not_found', operation.id).detail).toBe(NOTHING_HERE);
    }
  }
  expect(await ledger()).toEqual(before);
});

test.each([[NOT_ADMIN], [['admin' as const]]])('what is of another account is answered as if it were not there, in the same words, and nothing happens: %j', async (scopes) => {
  const { api, application, others, operations, ledger } = await withTwoAccounts();
  const key = await api.keyFor({ scopes, accounts: ['shop'] });
  const before = await ledger();
  for (const operation of operations) {
    const answer = await application.inject(requestOf(operation, others, key));
    expect([operation.id, answer.body]).toEqual([operation.id, expect.not.stringContaining('canary')]);
    if (names(operation)) {
      const unknown = await application.inject(requestOf(operation, NOTHING, key));
      expect([operation.id, answer.statusCode, wordsOf(answer.body, others)]).toEqual([operation.id, 404, wordsOf(unknown.body)]);
    } else if (operation.method === 'GET') expect([operation.id, answer.body]).toEqual([operation.id, expect.not.stringMatching(partsOf(others))]);
  }
  expect(await ledger()).toEqual(before);
  expect([api.provider.reads, api.provider.writes]).toEqual([[], []]);
});

test('a page that was given single orders sees no other order, nor what others said', async () => {
  const { api, application, operations } = await withTwoAccounts();
  for (const id of ['8', '7']) await file(application, { reference: `shop:${id}`, note: 'canary-note' });
  const { id: cancellation } = await file(application, { reference: 'shop:9', note: 'canary-note' });
  const { id: batch } = await fileBatch(application, { name: 'canary-batch', start: false, items: [{ reference: 'shop:9' }] });
  const backend = await makeKey(api.container, { name: 'canary-key', scopes: NOT_ADMIN });
  const caller: Caller = { principal: `key:${backend.key.id}`, channel: 'api', scopes: NOT_ADMIN, accounts: 'all', references: null, origin: null, expiresAt: null, via: { kind: 'key', id: backend.key.id } };
  const minted = await api.container.resolve(MintEmbedSession).execute({ origin: ORIGIN, accounts: ['shop'], references: ['shop:7'], actor: 'agent' }, caller);
  if (!minted.ok) throw new Error(minted.problem.detail);
  const named: Named = { account: 'shop', cancellation, batch, key: backend.key.id, endpoint: 'whe_0', other: '9' };
  const ask = (operation: Parameters<typeof requestOf>[0], what: Named) => {
    const { headers, ...request } = requestOf(operation, what, minted.value.token);
    return application.inject({ ...request, headers: { ...headers, origin: ORIGIN } });
  };
  for (const operation of operations) {
    const answer = await ask(operation, named);
    const about = [operation.id, answer.statusCode, answer.body] as const;
    expect(about).toEqual([operation.id, names(operation) ? 404 : expect.any(Number), expect.not.stringMatching(/canary/)]);
    if (!names(operation) && operation.method === 'GET') expect(about[2]).not.toMatch(partsOf({ ...named, account: 'shop:[89]', key: 'canary' }));
  }
  expect(api.provider.writes).toEqual([]);
  const own = await ask({ method: 'GET', path: '/v1/cancellations' }, named);
  expect(own.json()).toMatchObject({ items: [{ reference: 'shop:7', note: null, requesters: [{ actor: 'another', note: null }] }], nextCursor: null });
});

test('an account that a key may not use is as unknown to its requests as one that is not there', async () => {
  const { api } = await withTwoAccounts();
  const application = await api.application(await api.keyFor({ scopes: NOT_ADMIN, accounts: ['shop'] }));
  const post = (url: string, payload: object, key = url) => application.inject({ method: 'POST', url, headers: { 'idempotency-key': key }, payload });
  expectProblem(await post('/v1/cancellations', { reference: 'elsewhere:8' }), 'unknown_account');
  expect((await post('/v1/previews', { reference: 'elsewhere:8' })).json()).toMatchObject({ items: [{ problems: [{ code: 'unknown_account' }] }] });
  expect((await post('/v1/references', { references: ['elsewhere:8', 'elsewhere:@N-8'] })).json()).toMatchObject({ items: [{ problem: { code: 'unknown_account' } }, { problem: { code: 'unknown_account' } }] });
  const batch = await fileBatch(application, { items: [{ reference: 'elsewhere:8' }, { reference: 'shop:7' }] });
  expect(batch.rows).toMatchObject({ accepted: 1, invalid: 1 });
  const { items } = (await application.inject(`/v1/batches/${batch.id}/items`)).json<{ items: unknown[] }>();
  expect(items).toMatchObject([{ state: 'invalid', problem: { code: 'unknown_account' } }, { state: 'waiting' }]);
  expect((await post('/v1/batches?validate=only', { items: [{ reference: 'elsewhere:8' }] })).json()).toMatchObject({ rows: { invalid: 1 } });
  expect((await application.inject('/v1/accounts')).json()).toMatchObject({ items: [{ id: 'shop' }] });
});

test('a batch is seen by its own key, and by keys of all accounts', async () => {
  const { api } = await withTwoAccounts();
  const [own, sameAccount, all] = [await api.keyFor({ scopes: NOT_ADMIN, accounts: ['shop'] }), await api.keyFor({ scopes: NOT_ADMIN, accounts: ['shop'] }), await api.keyFor({ scopes: NOT_ADMIN })];
  const application = await api.application(own);
  const { id } = await fileBatch(application, { start: false, items: [{ reference: 'shop:7' }] });
  const as = (key: string, url: string) => application.inject({ url, headers: { authorization: `Bearer ${key}` } });
  const listed = async (key: string) => (await as(key, '/v1/batches')).json<{ items: { id: string }[] }>().items.map((batch) => batch.id);
  expect([(await as(own, `/v1/batches/${id}`)).statusCode, await listed(own)]).toEqual([200, [id]]);
  expect([(await as(all, `/v1/batches/${id}`)).statusCode, await listed(all)]).toEqual([200, expect.arrayContaining([id])]);
  expectProblem(await as(sameAccount, `/v1/batches/${id}`), 'not_found');
  expect(await listed(sameAccount)).toEqual([]);
});

test('an idempotency key is of the key that sent it, and a cursor opens nothing of another', async () => {
  const { api, application } = await withTwoAccounts();
  const [first, second] = [await api.keyFor({ scopes: NOT_ADMIN, accounts: ['shop'] }), await api.keyFor({ scopes: NOT_ADMIN, accounts: ['elsewhere'] })];
  const post = (key: string, reference: string) =>
    application.inject({ method: 'POST', url: '/v1/cancellations', headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'same' }, payload: { reference } });
  const filed = (await post(first, 'shop:7')).json<{ id: string }>();
  const others = await post(second, 'elsewhere:9');
  expect([others.statusCode, others.headers['idempotency-replayed']]).toEqual([202, undefined]);
  expect(others.json<{ id: string }>().id).not.toBe(filed.id);
  await file(application, { reference: 'shop:10' });
  const page = (key: string, cursor = '') => application.inject({ url: `/v1/cancellations?limit=1${cursor}`, headers: { authorization: `Bearer ${key}` } });
  const { nextCursor } = (await page(first)).json<{ nextCursor: string }>();
  expectProblem(await page(second, `&cursor=${nextCursor}`), 'invalid_request');
});

test('a second key joins, and each takes back its own request only', async () => {
  const { api, application } = await withTwoAccounts();
  const [first, second] = [await api.keyFor({ scopes: NOT_ADMIN, accounts: ['shop'] }), await api.keyFor({ scopes: NOT_ADMIN, accounts: ['shop'] })];
  const send = (key: string, url: string, payload: object) => application.inject({ method: 'POST', url, headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'k' }, payload });
  const { id } = (await send(first, '/v1/cancellations', { reference: 'shop:7' })).json<{ id: string }>();
  expect((await send(second, '/v1/cancellations', { reference: 'shop:7', note: 'mine' })).json()).toMatchObject({ id, joined: true });
  const withdraw = async (key: string) => (await send(key, `/v1/cancellations/${id}/withdraw`, {})).json<{ state: string; requesters: { withdrawnAt: string | null }[] }>();
  for (let times = 0; times < 2; times++) {
    expect(await withdraw(second)).toMatchObject({ state: 'queued', requesters: [{ withdrawnAt: null }, { withdrawnAt: expect.any(String) }] });
  }
  expect((await send(api.adminKey, `/v1/cancellations/${id}/withdraw`, {})).json()).toMatchObject({ code: 'state_conflict' });
  expect(await withdraw(first)).toMatchObject({ state: 'withdrawn' });
});

/** Whether its path names a thing that may be another's. */
function names({ path }: CallableOperation): boolean {
  return /\{(id|account)\}/.test(path);
}

function partsOf({ account, cancellation, batch, key, endpoint }: Named): RegExp {
  return new RegExp(`${account}|${cancellation}|${batch}|${key}|${endpoint}`);
}

/** A problem body without what differs by request, and with the names of things that there are as those of nothing. */
function wordsOf(body: string, named: Named = NOTHING): object {
  const text = (['account', 'cancellation', 'batch', 'key', 'endpoint'] as const).reduce((sofar, kind) => sofar.replaceAll(named[kind], NOTHING[kind]), body);
  return { ...(JSON.parse(text) as object), requestId: '' };
}
