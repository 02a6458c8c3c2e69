import { afterEach, describe, expect, test } from '@jest/globals';
import type { Cancellation } from '../model/cancellation.ts';
import { HTTP_CLIENT_FACTORY } from '../ports/tokens.ts';
import type { Trouble, Troubled } from '../provider/outcomes.ts';
import { createEngineHarness, fakeAccount, hasTrouble, losesTheWrite, takesNothing, type EngineHarness, type TestCoreParts } from '../test-support/index.ts';

let engine: EngineHarness;
afterEach(() => engine.stopAll());

async function file(changes: Partial<Cancellation> = {}, parts: TestCoreParts = {}): Promise<string> {
  engine = createEngineHarness(parts);
  engine.remote.add({ id: '7', merchantNumber: '1001' });
  const id = await engine.file(changes);
  return id;
}

const cancellation = async (id: string) => (await engine.read(id)).cancellation;

describe('a read that cannot be had', () => {
  test.each<[string, Trouble, Partial<Troubled>]>([
    ['403', 'forbidden', {}],
    ['405 or HTML', 'unreadable', {}],
    ['5xx or a time-out', 'unavailable', {}],
  ])('for %s does not stop the one write, whose own answer is then judged', async (_what, trouble, more) => {
    const id = await file();
    engine.remote.scriptRead(hasTrouble(trouble, more));
    engine.work();
    await engine.pass(1_000);
    expect(await cancellation(id)).toMatchObject({ state: 'cancelled', confirmedBy: 'response', writes: 1, statusBefore: null });
  });

  test.each<[string, Trouble, Partial<Troubled>]>([
    ['the provider cannot be reached', 'unavailable', { notSent: true }],
    ['the provider says 429', 'rate_limited', { retryAfterMs: 4_000 }],
  ])('because %s is asked for again, and nothing is sent before', async (_what, trouble, more) => {
    const id = await file();
    engine.remote.scriptRead(hasTrouble(trouble, more));
    engine.work();
    await engine.pass(900);
    expect(await cancellation(id)).toMatchObject({ state: 'queued', writes: 0 });
    await engine.pass(10_000);
    expect(await cancellation(id)).toMatchObject({ state: 'cancelled', statusBefore: { status: 'active' } });
  });

  test('for 401 fails an interactive request at once, naming the account', async () => {
    const id = await file();
    engine.remote.scriptRead(hasTrouble('unauthorized'));
    engine.work();
    await engine.pass(1_000);
    expect(await cancellation(id)).toMatchObject({ state: 'failed', failure: { code: 'unauthorized', retryable: true, message: expect.stringContaining('Account acme') } });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test('for an account that is wrong fails as misconfigured', async () => {
    const id = await file();
    engine.remote.scriptRead(hasTrouble('misconfigured', { notSent: true }));
    engine.work();
    await engine.pass(1_000);
    expect(await cancellation(id)).toMatchObject({ state: 'failed', failure: { code: 'misconfigured' } });
  });

  test('law 3: stops every further write once one is in doubt', async () => {
    const id = await file();
    engine.remote.scriptRead(hasTrouble('forbidden'));
    engine.remote.scriptWrite(losesTheWrite);
    engine.work();
    await engine.pass(400);
    engine.remote.scriptRead(...Array.from({ length: 100 }, () => hasTrouble('forbidden')));
    await engine.pass(3_600_000);
    expect(await cancellation(id)).toMatchObject({ state: 'unknown', writes: 1 });
    expect(engine.remote.writes).toHaveLength(1);
  });
});

describe('a 401', () => {
  test.each(['read', 'write'])('on a %s rests bulk work and keeps it, while interactive work goes on and tells', async (where) => {
    const bulk = await file({ priority: 'bulk' });
    const others: string[] = [];
    for (let order = 100; order < 150; order++) {
      engine.remote.add({ id: String(order) });
      others.push(await engine.file({ priority: 'bulk', target: { kind: 'job', id: String(order) }, reference: `acme:${order}` }));
    }
    if (where === 'read') engine.remote.scriptRead(...Array.from({ length: 3 }, () => hasTrouble('unauthorized')));
    else engine.remote.scriptWrite(...Array.from({ length: 3 }, () => takesNothing('unauthorized')));
    engine.work();
    await engine.pass(20_000);
    expect(await cancellation(bulk)).toMatchObject({ state: 'queued', failure: null, writes: 0, remark: expect.stringContaining('Account acme') });
    const calls = engine.remote.reads.length + engine.remote.writes.length;
    await engine.pass(20_000);
    expect(engine.remote.reads.length + engine.remote.writes.length).toBe(calls);
    engine.remote.add({ id: '99' });
    const interactive = await engine.file({ target: { kind: 'job', id: '99' }, reference: 'acme:99' });
    await engine.pass(2_000);
    expect((await cancellation(interactive)).state).not.toBe('queued');
    await engine.pass(300_000);
    const states = await Promise.all([bulk, ...others].map(async (id) => (await cancellation(id)).state));
    expect(new Set(states)).toEqual(new Set(['cancelled']));
  });

  const fileBulk = (account: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) => {
        const id = String(500 + index);
        engine.remote.add({ id });
        return engine.file({ account, priority: 'bulk', target: { kind: 'job', id }, reference: `${account}:${id}` });
      }),
    );

  test('rests the bulk work of every account with that credential, and one piece tries whether it is accepted again', async () => {
    const shared = { token: 'shared', rateLimit: { requests: 20, perSeconds: 1 } };
    engine = createEngineHarness({ accounts: [fakeAccount('acme', shared), fakeAccount('acme-too', shared)] });
    engine.remote.scriptRead(hasTrouble('unauthorized'), hasTrouble('unauthorized'));
    engine.remote.add({ id: '7' });
    const first = await engine.file({ priority: 'bulk' });
    engine.work();
    await engine.pass(500);
    expect((await cancellation(first)).state).toBe('queued');
    const calls = engine.remote.reads.length;
    const waiting = await fileBulk('acme-too', 20);
    await engine.pass(50_000);
    expect(engine.remote.reads).toHaveLength(calls);
    // The rest is over: the one piece that tries is refused again, and so the others go on resting.
    await engine.pass(15_000);
    const tried = engine.remote.reads.length;
    await engine.pass(40_000);
    expect(engine.remote.reads).toHaveLength(tried);
    await engine.pass(120_000);
    expect(new Set(await Promise.all([first, ...waiting].map(async (id) => (await cancellation(id)).state)))).toEqual(new Set(['cancelled']));
  });

  test('is over at once where the secret was mended: another credential has another name', async () => {
    let name = 'outdated';
    await file({ priority: 'bulk' });
    engine.container.register(HTTP_CLIENT_FACTORY, { useValue: { create: () => ({ send: () => Promise.reject(new Error('The fake plugin uses no network.')) }), fingerprint: () => Promise.resolve(name) } });
    engine.remote.scriptRead(hasTrouble('unauthorized'));
    engine.work();
    await engine.pass(500);
    const [waiting] = await fileBulk('acme', 1);
    await engine.pass(5_000);
    expect((await cancellation(waiting!)).state).toBe('queued');
    name = 'mended';
    await engine.pass(6_000);
    expect((await cancellation(waiting!)).state).toBe('cancelled');
  });
});

describe('an expected order number', () => {
  test('that the read does not show fails the request, and nothing is sent', async () => {
    const id = await file({ expectedOrderNumber: '1002' });
    engine.work();
    await engine.pass(2_000);
    expect(await cancellation(id)).toMatchObject({ state: 'failed', failure: { code: 'invalid_request', message: expect.stringMatching(/1002.*1001/) } });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test('is waited for while no read can be had: a wrong order must not be stopped', async () => {
    const id = await file({ expectedOrderNumber: '1001' });
    engine.remote.scriptRead(hasTrouble('unavailable'), hasTrouble('unreadable'));
    engine.work();
    await engine.pass(900);
    expect(engine.remote.writes).toHaveLength(0);
    await engine.pass(10_000);
    expect(await cancellation(id)).toMatchObject({ state: 'cancelled', orderNumber: '1001' });
  });

  test('that may never be read is a failure at once', async () => {
    const id = await file({ expectedOrderNumber: '1001' });
    engine.remote.scriptRead(hasTrouble('forbidden'));
    engine.work();
    await engine.pass(1_000);
    expect(await cancellation(id)).toMatchObject({ state: 'failed', failure: { code: 'forbidden' } });
  });
});

test('the strategy that was asked for decides the operation, and the account’s own counts otherwise', async () => {
  const id = await file({ options: { strategy: 'request' } }, { accounts: [fakeAccount('acme')] });
  engine.remote.add({ id: '8' });
  const plain = await engine.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8' });
  engine.work();
  await engine.pass(1_000);
  expect((await cancellation(id)).state).toBe('requested');
  expect((await cancellation(plain)).state).toBe('cancelled');
  expect(engine.remote.writes.map((write) => `${write.operation} ${write.target.id}`)).toEqual(['ask 7', 'stop 8']);
});

test.each<['unauthorized' | 'forbidden' | 'invalid_request' | 'misconfigured']>([['unauthorized'], ['forbidden'], ['invalid_request'], ['misconfigured']])(
  'a write that was turned away as %s ends as failed, and counts as no write',
  async (cause) => {
    const id = await file();
    engine.remote.scriptWrite(takesNothing(cause));
    engine.work();
    await engine.pass(2_000);
    expect(await cancellation(id)).toMatchObject({ state: 'failed', failure: { code: cause }, writes: 0, attempts: 1 });
    expect((await engine.ledger.reader.attemptsOf(id))[0]).toMatchObject({ outcome: 'not_taken', resolved: true });
  },
);

test('a stop that waited for its slot until it was stale is not fired late', async () => {
  const id = await file({}, { settings: { staleAfterHours: 0.01 } });
  const budget = `credential ${JSON.stringify('token-of-acme')}`;
  engine.remote.scriptRead(async () => {
    await engine.ledger.transact((transaction) => transaction.blockBudget(budget, 60_000));
    return undefined as never;
  });
  engine.work();
  await engine.pass(62_000);
  expect(await cancellation(id)).toMatchObject({ state: 'failed', failure: { code: 'provider_unavailable' } });
  expect(engine.remote.writes).toHaveLength(0);
});
