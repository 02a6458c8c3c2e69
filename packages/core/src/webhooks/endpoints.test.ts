import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ADMIN, createWebhookHarness, problemOf, valueOf, type WebhookHarness } from '../test-support/index.ts';
import { ChangeWebhookEndpoint } from './change-webhook-endpoint.ts';
import { CreateWebhookEndpoint } from './create-webhook-endpoint.ts';
import { ListWebhookDeliveries } from './list-webhook-deliveries.ts';
import { ReadWebhookEndpoints } from './read-webhook-endpoints.ts';
import { RemoveWebhookEndpoint } from './remove-webhook-endpoint.ts';
import { ReplayWebhooks } from './replay-webhooks.ts';
import { RotateWebhookSecret } from './rotate-webhook-secret.ts';
import { TestWebhookEndpoint } from './test-webhook-endpoint.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;
const URL_OF = { url: 'https://hooks.example/in' };
const OF_ACME = { principal: 'key:key_2', accounts: ['acme'] } as const;

let hooks: WebhookHarness;
beforeEach(() => {
  hooks = createWebhookHarness();
});
afterEach(() => hooks.stopAll());

const create = (body: unknown, caller: typeof ADMIN | typeof OF_ACME = ADMIN) => hooks.container.resolve(CreateWebhookEndpoint).execute(body, caller);
const change = (id: string, body: unknown) => hooks.container.resolve(ChangeWebhookEndpoint).execute(id, body, ADMIN);
const rotate = (id: string, body?: unknown) => hooks.container.resolve(RotateWebhookSecret).execute(id, body, ADMIN);
const replay = (id: string, body: unknown) => hooks.container.resolve(ReplayWebhooks).execute(id, body, ADMIN);
const signatures = () => hooks.received.map(({ headers }) => headers['webhook-signature']?.split(' ').length);

describe('an endpoint', () => {
  test('is made with a secret of 32 bytes, of which the ledger holds none', async () => {
    const { endpoint, secret } = valueOf(await create(URL_OF));
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
    expect(endpoint).toMatchObject({ ...URL_OF, types: ['*'], accounts: 'all', state: 'enabled', createdBy: ADMIN.principal });
    expect(JSON.stringify(await hooks.present(endpoint))).not.toContain(secret.slice('whsec_'.length));
    expect(valueOf(await create(URL_OF)).secret).not.toBe(secret);
  });

  test.each([
    ['no URL', {}, '/url'],
    ['an unknown key', { ...URL_OF, secret: 'mine' }, '/secret'],
    ['a type that is not there', { ...URL_OF, types: ['cancellation.stopped'] }, '/types/0'],
    ['a beginning that none has', { ...URL_OF, types: ['order.*'] }, '/types/0'],
    ['an account that is not there', { ...URL_OF, accounts: ['nobody'] }, '/accounts'],
  ])('with %s is refused', async (_what, body, pointer) => {
    expect(problemOf(await create(body))).toMatchObject({ code: 'invalid_request', errors: [{ pointer }] });
  });

  test('at an address that may not be called is refused, also by a change', async () => {
    hooks.refused.set('https://10.0.0.1/', 'The URL may not be called: 10.0.0.1 is not a public address (private).');
    expect(problemOf(await create({ url: 'https://10.0.0.1/' }))).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/url' }] });
    const endpoint = await hooks.endpoint();
    expect(problemOf(await change(endpoint.id, { url: 'https://10.0.0.1/' }))).toMatchObject({ code: 'invalid_request' });
    expect(await hooks.present(endpoint)).toEqual(endpoint);
  });

  test('never sees more than its maker, and is there only for who sees as much', async () => {
    expect(valueOf(await create(URL_OF, OF_ACME)).endpoint.accounts).toEqual(['acme']);
    expect(problemOf(await create({ ...URL_OF, accounts: 'all' }, OF_ACME))).toMatchObject({ errors: [{ pointer: '/accounts' }] });
    const foreign = problemOf(await create({ ...URL_OF, accounts: ['other'] }, OF_ACME));
    const missing = problemOf(await create({ ...URL_OF, accounts: ['nobody'] }, OF_ACME));
    expect(foreign.detail).toBe(missing.detail.replace('nobody', 'other'));
    const all = await hooks.endpoint();
    const reading = hooks.container.resolve(ReadWebhookEndpoints);
    expect((await reading.list(OF_ACME)).map(({ accounts }) => accounts)).toEqual([['acme']]);
    expect(await reading.list(ADMIN)).toHaveLength(2);
    const gone = problemOf(await reading.get('whe_none', OF_ACME)).detail;
    expect(problemOf(await reading.get(all.id, OF_ACME)).detail).toBe(gone.replace('whe_none', all.id));
    for (const attempt of [
      hooks.container.resolve(ChangeWebhookEndpoint).execute(all.id, { state: 'disabled' }, OF_ACME),
      hooks.container.resolve(RemoveWebhookEndpoint).execute(all.id, OF_ACME),
      hooks.container.resolve(RotateWebhookSecret).execute(all.id, {}, OF_ACME),
      hooks.container.resolve(TestWebhookEndpoint).execute(all.id, OF_ACME),
      hooks.container.resolve(ReplayWebhooks).execute(all.id, { from: 0 }, OF_ACME),
      hooks.container.resolve(ListWebhookDeliveries).execute(all.id, {}, OF_ACME),
    ]) {
      expect(problemOf(await attempt).code).toBe('not_found');
    }
    expect(await hooks.present(all)).toEqual(all);
  });

  test('cannot be made without a server secret: it is said what to do', async () => {
    hooks.serverSecret = undefined;
    expect(problemOf(await create(URL_OF))).toMatchObject({ code: 'no_server_secret', detail: 'There is no server secret. Make one.' });
  });

  test('there are not too many of them', async () => {
    for (let made = 0; made < 100; made++) await hooks.endpoint();
    expect(problemOf(await create(URL_OF)).code).toBe('state_conflict');
  });

  test('goes with its deliveries', async () => {
    const endpoint = await hooks.endpoint();
    for (let pings = 0; pings < 250; pings++) valueOf(await hooks.container.resolve(TestWebhookEndpoint).execute(endpoint.id, ADMIN));
    expect(valueOf(await hooks.container.resolve(RemoveWebhookEndpoint).execute(endpoint.id, ADMIN))).toEqual(endpoint);
    expect(await hooks.deliveries(endpoint)).toEqual([]);
    expect(await hooks.ledger.reader.webhookEndpoint(endpoint.id)).toBeUndefined();
  });
});

describe('a secret', () => {
  test('is changed for a new one, with which and the old one all is signed for a while', async () => {
    const { endpoint, secret } = valueOf(await create(URL_OF));
    hooks.dispatch();
    const second = valueOf(await rotate(endpoint.id));
    expect(second.secret).not.toBe(secret);
    expect(second.endpoint.secrets.map(({ version, endsAt }) => [version, endsAt])).toEqual([[2, null], [1, hooks.clock.now() + 24 * HOUR]]);
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    hooks.clock.jump(24 * HOUR);
    await hooks.file('can_2');
    await hooks.clock.advance(SECOND);
    expect(signatures()).toEqual([2, 1]);
  });

  test('may be changed at once; never more than three are in force', async () => {
    const endpoint = await hooks.endpoint();
    for (let times = 0; times < 5; times++) valueOf(await rotate(endpoint.id));
    expect((await hooks.present(endpoint)).secrets.map(({ version }) => version)).toEqual([6, 5, 4]);
    expect(valueOf(await rotate(endpoint.id, { overlapSeconds: 0 })).endpoint.secrets.map(({ version }) => version)).toEqual([7]);
  });

  test('is not signed with when the server has another secret than when it was made', async () => {
    const endpoint = await hooks.endpoint();
    hooks.serverSecret = 'another one';
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    expect(hooks.received).toEqual([]);
    expect((await hooks.deliveries(endpoint))[0]).toMatchObject({ state: 'pending', lastAttempt: { status: null, error: expect.stringContaining("rotate the endpoint's secret") } });
    valueOf(await rotate(endpoint.id));
    await hooks.clock.advance(10 * SECOND);
    expect(signatures()).toEqual([1]);
  });
});

describe('switched off and on', () => {
  test('it is not told of what happened in between, which can be replayed', async () => {
    const endpoint = await hooks.endpoint();
    hooks.dispatch();
    valueOf(await change(endpoint.id, { state: 'disabled' }));
    expect(await hooks.present(endpoint)).toMatchObject({ state: 'disabled', disabledBecause: 'Disabled by key:key_1.' });
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    for (const attempt of [hooks.container.resolve(TestWebhookEndpoint).execute(endpoint.id, ADMIN), replay(endpoint.id, { from: 0 })]) {
      expect(problemOf(await attempt)).toMatchObject({ code: 'state_conflict', detail: expect.stringContaining('Enable it first') });
    }
    valueOf(await change(endpoint.id, { state: 'enabled' }));
    await hooks.file('can_2');
    await hooks.clock.advance(SECOND);
    expect(hooks.received).toHaveLength(1);
    expect(valueOf(await replay(endpoint.id, { from: 0 }))).toEqual({ deliveries: 2, through: 2, more: false });
    await hooks.clock.advance(SECOND);
    expect(hooks.received).toHaveLength(3);
  });

  test('a change of its URL holds for what waits', async () => {
    const endpoint = await hooks.endpoint();
    hooks.answer = () => ({ kind: 'answered', status: 404 });
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    hooks.answer = () => ({ kind: 'answered', status: 200 });
    valueOf(await change(endpoint.id, { url: 'https://better.example/', types: ['batch.*'], description: 'moved' }));
    await hooks.clock.advance(10 * SECOND);
    expect(hooks.received.map(({ url }) => new URL(url).host)).toEqual(['hooks.example', 'better.example']);
    expect(await hooks.present(endpoint)).toMatchObject({ types: ['batch.*'], description: 'moved' });
    expect(valueOf(await change(endpoint.id, {}))).toEqual(await hooks.present(endpoint));
    expect(problemOf(await change(endpoint.id, { accounts: 'all' })).errors).toEqual([{ pointer: '/accounts', detail: 'There is no such key here.' }]);
  });
});

describe('a replay', () => {
  test('of one delivery sends it once more, under its id', async () => {
    const endpoint = await hooks.endpoint();
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    const [first] = await hooks.deliveries(endpoint);
    expect(valueOf(await replay(endpoint.id, { delivery: first!.id }))).toEqual({ deliveries: 1, through: null, more: false });
    await hooks.clock.advance(SECOND);
    expect(hooks.received.map(({ id }) => id)).toEqual([first!.message, first!.message]);
    expect((await hooks.deliveries(endpoint))[1]).toMatchObject({ replayed: true, state: 'delivered' });
    const another = await hooks.endpoint();
    for (const delivery of [first!.id, 'whd_none', 'whd_\0', 'whd_\ud800']) expect(problemOf(await replay(another.id, { delivery })).code).toBe('not_found');
    expect(problemOf(await replay('whe_\0', { from: 0 })).code).toBe('not_found');
  });

  test('of a stretch of time sends what happened in it, and of a stretch of positions', async () => {
    const endpoint = await hooks.endpoint({ types: ['cancellation.created'] });
    for (let order = 0; order < 10; order++) {
      await hooks.file(`can_${order}`);
      hooks.clock.jump(HOUR);
    }
    const at = (hour: number) => new Date(Date.parse('2026-03-02T09:00:00Z') + hour * HOUR).toISOString();
    const told = async (body: unknown) => {
      const before = (await hooks.deliveries(endpoint)).length;
      const { deliveries } = valueOf(await replay(endpoint.id, body));
      return [deliveries, (await hooks.deliveries(endpoint)).slice(before).map(({ position }) => position)];
    };
    expect(await told({ from: at(7) })).toEqual([3, [8, 9, 10]]);
    expect(await told({ from: at(2), to: at(3) })).toEqual([2, [3, 4]]);
    expect(await told({ from: 8 })).toEqual([2, [9, 10]]);
    expect(await told({ from: 1, to: 3 })).toEqual([2, [2, 3]]);
    expect(await told({ from: at(20) })).toEqual([0, []]);
    for (const body of [{}, { from: -1 }, { from: 'yesterday' }, { from: 0, delivery: 'whd_1' }]) expect(problemOf(await replay(endpoint.id, body)).code).toBe('invalid_request');
  });
});

test('what retention removed before an endpoint was told of it is said', async () => {
  const endpoint = await hooks.endpoint();
  await hooks.file('can_1');
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'failed' });
  const { cancellation } = (await hooks.ledger.reader.cancellation('can_1'))!;
  const { events = [], requesters = [], attempts = [] } = (await hooks.ledger.reader.dossier('can_1')) ?? {};
  const summary = { at: 0, events: 1, changes: {}, digest: '' };
  await hooks.ledger.transact((it) => it.compactCancellation(cancellation, { change: { compacted: summary }, requesters, attempts, events: [], removed: [events[0]!.position] }, { ...events[1]!, type: 'cancellation.compacted', from: 'failed', to: 'failed' }));
  hooks.dispatch();
  await hooks.clock.advance(SECOND);
  expect(hooks.received.map(({ payload }) => payload.type)).toEqual(['cancellation.failed']);
  expect((await hooks.present(endpoint)).gapThrough).toBe(1);
});
