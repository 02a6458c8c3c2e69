import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckLedger } from '../audit/check-ledger.ts';
import type { Cancellation } from '../model/cancellation.ts';
import { CANCELLATION_STATES } from '../model/states.ts';
import { createEngineHarness, fakeAccount, fakeNotification, fakeNotifications, hasTrouble, type EngineHarness, type TestCoreParts } from '../test-support/index.ts';
import { nudgedAt } from './nudge.ts';
import { ReceiveNotification } from './receive-notification.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** About this order, or the target of this id. */
function about(orderNumber: string | undefined, more: { readonly eventId?: string | null; readonly id?: string } = {}) {
  const { eventId = 'e1', id } = more;
  const subject = { kind: 'some', targets: id === undefined ? [] : [{ kind: 'job', id }], orderNumbers: orderNumber === undefined ? [] : [orderNumber] };
  return { kind: 'accepted', topic: 'order_updated', eventId, subject };
}

const WHATEVER = { kind: 'accepted', topic: 'callback', eventId: null, subject: { kind: 'whatever_is_watched' } };

let engine: EngineHarness;
afterEach(() => engine.stopAll());

function open(parts: TestCoreParts = {}) {
  engine = createEngineHarness({ provider: { notifications: fakeNotifications() }, ...parts });
  const useCase = engine.container.resolve(ReceiveNotification);
  return { receive: (outcome: unknown, more = {}) => useCase.execute({ ...fakeNotification(outcome, more), request: 'r-1' }), useCase };
}

/** A request that somebody decides on, an hour after it was made: it is read every quarter of an hour. */
async function watched(parts: TestCoreParts = {}) {
  const opened = open(parts);
  const order = engine.remote.add({ id: '7', status: 'in_production', merchantNumber: 'N-7' });
  const id = await engine.file({ options: { strategy: 'request' } });
  engine.work();
  await engine.pass(HOUR);
  const { cancellation } = await engine.read(id);
  expect(cancellation).toMatchObject({ state: 'requested', orderNumber: 'N-7' });
  expect((cancellation.nextActionAt ?? 0) - engine.clock.now()).toBeGreaterThan(MINUTE);
  return { ...opened, order, id };
}

describe('a notification', () => {
  test('makes what awaits its order read at once, which alone decides', async () => {
    const { receive, order, id } = await watched();
    engine.remote.stop(order);
    expect(await receive(about('N-7'))).toEqual({ kind: 'taken', nudged: 1 });
    await engine.pass(1_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
  });

  test('law 1: that says stopped, of an order that is not, moves nothing', async () => {
    const { receive, id } = await watched();
    expect(await receive({ ...about('N-7'), status: 'cancelled', state: 'cancelled', evidence: { statuses: { status: 'stopped' } } })).toEqual({ kind: 'taken', nudged: 1 });
    await engine.pass(10_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'requested', confirmedBy: null });
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('law 9: leaves one event that tells which provider wanted it, and through which request', async () => {
    const { receive, id } = await watched();
    await receive(about('N-7'));
    const event = (await engine.ledger.reader.listEvents({ after: 0, cancellationId: id, limit: 500 })).findLast(({ actor }) => actor.channel === 'webhook');
    expect(event).toMatchObject({
      type: 'cancellation.rescheduled',
      actor: { principal: 'webhook:acme', channel: 'webhook' },
      from: 'requested',
      to: 'requested',
      reason: 'The provider sent a notification.',
      data: { notification: 'order_updated', request: 'r-1' },
    });
  });

  test('leaves a ledger that checks as it did before', async () => {
    const { receive } = await watched();
    const check = async () => (await engine.container.resolve(CheckLedger).execute()).findings;
    const before = await check();
    await receive(about('N-7'));
    await engine.pass(MINUTE);
    expect(await check()).toEqual(before);
  });

  test('finds its target by id as well, however the id is written', async () => {
    const { receive } = await watched();
    expect(await receive(about(undefined, { id: '007' }))).toEqual({ kind: 'taken', nudged: 1 });
  });

  test('is acted on once: not again after a restart', async () => {
    const { receive } = await watched();
    expect(await receive(about('N-7'))).toEqual({ kind: 'taken', nudged: 1 });
    await engine.pass(MINUTE);
    const reads = engine.remote.reads.length;
    expect(await receive(about('N-7'))).toEqual({ kind: 'repeated' });
    const restarted = createEngineHarness({ shared: engine, provider: { notifications: fakeNotifications() } });
    expect(await restarted.container.resolve(ReceiveNotification).execute(fakeNotification(about('N-7')))).toEqual({ kind: 'repeated' });
    await engine.pass(MINUTE);
    expect(engine.remote.reads).toHaveLength(reads);
    expect(await receive(about('N-7', { eventId: 'e2' }))).toEqual({ kind: 'taken', nudged: 1 });
  });

  test('that came twice at once is acted on once', async () => {
    const { receive } = await watched();
    const receipts = await Promise.all([1, 2, 3].map(() => receive(about('N-7'))));
    expect(receipts.map(({ kind }) => kind).sort()).toEqual(['repeated', 'repeated', 'taken']);
  });

  test('is remembered for thirty days', async () => {
    const { receive } = await watched({ accounts: [fakeAccount('acme', { watchHours: 8_000 })] });
    await receive(about('N-7'));
    engine.clock.jump(29 * 24 * HOUR);
    await engine.pass(MINUTE);
    await receive(about('N-7', { eventId: 'e2' }));
    expect(await receive(about('N-7'))).toEqual({ kind: 'repeated' });
    engine.clock.jump(2 * 24 * HOUR);
    await engine.pass(MINUTE);
    await receive(about('N-7', { eventId: 'e3' }));
    await engine.pass(MINUTE);
    expect(await receive(about('N-7'))).toMatchObject({ kind: 'taken' });
    expect(await receive(about('N-7', { eventId: 'e2' }))).toEqual({ kind: 'repeated' });
  });

  test('of an order that nobody waits for leaves no trace', async () => {
    const { receive, id } = await watched();
    const before = await engine.ledger.reader.listEvents({ after: 0, limit: 500 });
    expect(await receive(about('N-8', { id: '8' }))).toEqual({ kind: 'ignored', why: 'nothing waits for what it is about' });
    expect(await receive({ kind: 'ignored', why: 'no order' })).toEqual({ kind: 'ignored', why: 'no order' });
    expect(await engine.ledger.reader.listEvents({ after: 0, limit: 500 })).toEqual(before);
    expect(await receive(about('N-7'))).toEqual({ kind: 'taken', nudged: 1 });
    expect((await engine.read(id)).cancellation.nextActionAt).toBe(engine.clock.now());
  });

  test('of one account concerns no other, although both have the same order', async () => {
    const { receive } = await watched({ accounts: [fakeAccount('acme'), fakeAccount('twin')] });
    expect(await receive(about('N-7', { id: '7' }), { account: 'twin' })).toEqual({ kind: 'ignored', why: 'nothing waits for what it is about' });
  });

  test('puts what is on the desk behind all that somebody waits for, and its read may settle it', async () => {
    const { receive } = open();
    const order = engine.remote.add({ id: '7', merchantNumber: 'N-7' });
    engine.remote.stop(order);
    const id = await engine.file({ state: 'needs_attention', nextActionAt: null, orderNumber: 'N-7', updatedAt: engine.clock.now() - HOUR });
    await receive(about('N-7'));
    expect(await engine.ledger.reader.dueWork({ account: 'acme', now: engine.clock.now(), limit: 5 })).toEqual([{ kind: 'cancellation', workClass: 'watching', id }]);
    engine.work();
    await engine.pass(MINUTE);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', nudged: false });
  });

  test('wakes the lane only where there is something to do', async () => {
    const { receive } = await watched();
    await receive(about('N-8'));
    await engine.pass(0);
    const reads = engine.remote.reads.length;
    await receive(about('N-7'));
    await engine.pass(10);
    expect(engine.remote.reads).toHaveLength(reads + 1);
  });
});

describe('many notifications', () => {
  test('a thousand of one order in ten seconds are a few reads', async () => {
    const { receive, id } = await watched();
    const reads = engine.remote.reads.length;
    for (let second = 0; second < 10; second++) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => receive(about('N-7', { eventId: `e-${second}-${index}` }))));
      await engine.pass(1_000);
    }
    expect(engine.remote.reads.length - reads).toBeLessThanOrEqual(3);
    expect((await engine.read(id)).cancellation.state).toBe('requested');
  });

  test('that name nothing make each request be read once a minute at most, and never more than a hundred of them', async () => {
    const { receive } = open({ accounts: [fakeAccount('acme', { rateLimit: { requests: 1_000, perSeconds: 1 } })] });
    const now = engine.clock.now();
    for (let id = 1; id <= 150; id++) {
      engine.remote.add({ id: String(id), status: 'cancel_requested' });
      await engine.file({ state: 'requested', target: { kind: 'job', id: String(id) }, step: 9, nextActionAt: now + 14 * MINUTE, updatedAt: now - HOUR, createdAt: now + id });
    }
    engine.work();
    await engine.pass(1_000);
    expect(await receive(WHATEVER)).toEqual({ kind: 'taken', nudged: 100 });
    await engine.pass(2_000);
    expect(engine.remote.reads).toHaveLength(100);
    for (let second = 0; second < 50; second++) {
      await receive(WHATEVER);
      await engine.pass(1_000);
    }
    expect(engine.remote.reads).toHaveLength(100);
    await engine.pass(20_000);
    expect(engine.remote.reads).toHaveLength(200);
  });

  test('law 7: a stop that a person waits for goes first, however many there were', async () => {
    const { receive } = open({ accounts: [fakeAccount('acme', { rateLimit: { requests: 2, perSeconds: 1 } })] });
    const now = engine.clock.now();
    for (let id = 100; id < 160; id++) {
      engine.remote.add({ id: String(id), status: 'cancel_requested', merchantNumber: `N-${id}` });
      const state = id % 2 === 0 ? 'requested' : 'needs_attention';
      await engine.file({ state, target: { kind: 'job', id: String(id) }, orderNumber: `N-${id}`, step: 9, nextActionAt: null, updatedAt: now - HOUR });
    }
    engine.work();
    await engine.pass(100);
    for (let id = 100; id < 160; id++) await receive(about(`N-${id}`, { eventId: `e-${id}` }));
    await engine.pass(100);
    engine.remote.add({ id: '7' });
    const stop = await engine.file();
    await engine.pass(3_000);
    expect((await engine.read(stop)).cancellation.state).toBe('cancelled');
    expect(engine.remote.reads.length).toBeLessThan(12);
  });
});

describe('what is not proven, or not taken', () => {
  test('is told apart, and touches nothing', async () => {
    const { receive, id, useCase } = await watched({ accounts: [fakeAccount('acme'), { id: 'broken', provider: 'nobody', settings: {} }] });
    const before = await engine.read(id);
    expect(await receive(about('N-7'), { secret: 'guess' })).toEqual({ kind: 'unproven', why: 'it has no secret' });
    expect(await receive(about('N-7'), { account: 'nobody' })).toEqual({ kind: 'not_taken_here' });
    expect(await receive(about('N-7'), { account: 'broken' })).toEqual({ kind: 'not_taken_here' });
    expect(await useCase.execute({ ...fakeNotification(about('N-7')), body: new Uint8Array(1024 * 1024 + 1) })).toEqual({ kind: 'too_large' });
    expect(await engine.read(id)).toEqual(before);
  });

  test.each([
    ['a provider that sends none', { notifications: undefined }, 'not_taken_here'],
    ['an account without a secret', { notifications: fakeNotifications([]) }, 'not_taken_here'],
    ['a secret that cannot be read', { notifications: fakeNotifications([{ env: 'NOT_SET' }]) }, 'misconfigured'],
    ['a plugin that throws', { notifications: { secrets: () => ({ shared: ['hush'] }), read: () => { throw new Error('no'); } } }, 'misconfigured'],
    ['a plugin whose secrets come later, and break then', { notifications: { secrets: () => Promise.reject(new Error('no')) as never, read: () => { throw new Error('no'); } } }, 'misconfigured'],
  ])('%s', async (_what, provider, kind) => {
    expect(await open({ provider: provider }).receive(about('N-7'))).toEqual({ kind });
  });

  test.each([{}, null, { kind: 'accepted' }, { ...about('N-7'), topic: 'Order "x" is\nstopped' }, { ...about('N-7'), eventId: '' }, { ...about('N-7'), subject: { kind: 'all' } }])(
    'a plugin that answers %j has proven nothing',
    async (outcome) => {
      expect(await open().receive(outcome)).toEqual({ kind: 'misconfigured' });
    },
  );
});

test('reads that fail after a notification go on as they would have', async () => {
  const { receive, id, order } = await watched();
  engine.remote.scriptRead(hasTrouble('unavailable'));
  engine.remote.stop(order);
  await receive(about('N-7'));
  await engine.pass(10_000);
  expect((await engine.read(id)).cancellation.state).toBe('requested');
  await engine.pass(HOUR);
  expect((await engine.read(id)).cancellation.state).toBe('cancelled');
});

test('what a notification asks for is never later than it would be, never in the past, and only where a read decides', () => {
  const moment = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(fc.constantFrom(...CANCELLATION_STATES), fc.option(moment), moment, moment, fc.boolean(), (state, nextActionAt, updatedAt, now, sendAgain) => {
      const row = { state, nextActionAt, updatedAt, sendAgain } as Cancellation;
      const at = nudgedAt(row, { now, pauseMs: 5_000, actor: { principal: 'webhook:acme', channel: 'webhook' }, topic: 't' });
      if (at === undefined) return;
      expect(['requested', 'unknown', 'needs_attention']).toContain(state);
      expect(at).toBeGreaterThanOrEqual(now);
      expect(at).toBeLessThanOrEqual(now + 5_000);
      expect(at).toBeLessThan(nextActionAt ?? Number.POSITIVE_INFINITY);
    }),
  );
});

