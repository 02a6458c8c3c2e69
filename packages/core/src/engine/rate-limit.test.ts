import { afterEach, describe, expect, test } from '@jest/globals';
import type { Cancellation } from '../model/cancellation.ts';
import { answered, createEngineHarness, fakeAccount, fakeEvidence, hasTrouble, takesNothing, type EngineHarness } from '../test-support/index.ts';

const slow = (requests: number, id = 'acme') => fakeAccount(id, { token: 'shared', rateLimit: { requests, perSeconds: 1 } });

describe('law 7: the provider’s limit is law', () => {
  const engines: EngineHarness[] = [];
  const start = (...parts: Parameters<typeof createEngineHarness>) => {
    const engine = createEngineHarness(...parts);
    engines.push(engine);
    return engine;
  };
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stopAll();
  });

  const file = (engine: EngineHarness, order: number, changes: Partial<Cancellation> = {}) => {
    engine.remote.add({ id: String(order) });
    return engine.file({ target: { kind: 'job', id: String(order) }, reference: `acme:${order}`, ...changes });
  };

  /** When each call reached the provider. */
  const callTimes = ({ remote, clock }: EngineHarness): number[] => {
    const times: number[] = [];
    for (const calls of [remote.reads, remote.writes] as { push(...items: unknown[]): number }[]) {
      const push = calls.push.bind(calls);
      calls.push = (...items) => {
        times.push(clock.now());
        return push(...items);
      };
    }
    return times;
  };

  const mostInAnySecond = (times: readonly number[]) => Math.max(...times.map((begin) => times.filter((time) => time >= begin && time < begin + 1_000).length));

  test('law 7: two workers and two accounts on one credential stay within it together', async () => {
    const accounts = [slow(4, 'acme'), slow(4, 'acme-too')];
    const first = start({ accounts });
    const second = start({ accounts, shared: first });
    const times = callTimes(first);
    for (let order = 1; order <= 20; order++) await file(first, order, { account: order % 2 ? 'acme' : 'acme-too' });
    first.work({ accounts: ['acme'] });
    second.work({ accounts: ['acme-too'] });
    await first.pass(16_000);
    expect(first.remote.writes).toHaveLength(20);
    expect(mostInAnySecond(times)).toBeLessThanOrEqual(4);
    expect((times.length - 1) / ((Math.max(...times) - Math.min(...times)) / 1_000)).toBeLessThanOrEqual(4);
  });

  test('law 7: no process shuts another one out, and a person’s stop waits for few slots of the other one’s batch', async () => {
    const accounts = [slow(4, 'acme'), slow(4, 'acme-too')];
    const bulk = start({ accounts });
    const interactive = start({ accounts, shared: bulk });
    for (let order = 1; order <= 60; order++) await file(bulk, order, { account: 'acme-too', priority: 'bulk' });
    bulk.work({ accounts: ['acme-too'] });
    interactive.work({ accounts: ['acme'] });
    await bulk.pass(3_000);
    const filed = bulk.clock.now();
    const id = await file(interactive, 99);
    await bulk.pass(5_000);
    expect((await bulk.read(id)).cancellation.state).toBe('cancelled');
    const written = bulk.remote.writes.find((write) => write.target.id === '99')!.at;
    // Its read and its write, each after at most one slot of the other process.
    expect(written - filed).toBeLessThanOrEqual(5 * 254);
  });

  test('law 7: `Retry-After` is obeyed by every worker, and slots given ahead are void', async () => {
    const accounts = [slow(4, 'acme'), slow(4, 'acme-too')];
    const first = start({ accounts });
    const second = start({ accounts, shared: first });
    for (let order = 1; order <= 12; order++) await file(first, order, { account: order % 2 ? 'acme' : 'acme-too' });
    const times = callTimes(first);
    first.work({ accounts: ['acme'] });
    second.work({ accounts: ['acme-too'] });
    await first.pass(1_000);
    first.remote.scriptWrite(takesNothing('rate_limited', 30_000));
    first.remote.scriptRead(hasTrouble('rate_limited', { retryAfterMs: 30_000 }));
    await first.pass(1_000);
    const blocked = await first.ledger.reader.budget(`credential ${JSON.stringify('shared')}`);
    expect(blocked.blockedUntil).toBeGreaterThan(first.clock.now() + 20_000);
    const before = times.filter((time) => time < first.clock.now()).length;
    await first.pass(20_000);
    // One call may have been under way on the other worker when the 429 came.
    expect(times.length - before).toBeLessThanOrEqual(1);
    await first.pass(120_000);
    expect(first.remote.list().every((order) => order.status === 'stopped')).toBe(true);
  });

  test('without `Retry-After` the pause grows with each 429 in a row, and not with those that came together', async () => {
    const engine = start({ accounts: [slow(50)] });
    let together = 0;
    engine.remote.misbehaves = {
      doRead: async (target, call) => {
        await call.admit('read');
        together++;
        await engine.clock.sleep(500);
        call.observe(answered(429));
        return { kind: 'trouble', trouble: 'rate_limited', message: 'slow down', evidence: fakeEvidence('read', { subject: target.id }) };
      },
    };
    for (let order = 1; order <= 10; order++) await file(engine, order);
    engine.work();
    await engine.pass(700);
    expect(together).toBe(10);
    const { blockedUntil } = await engine.ledger.reader.budget(`credential ${JSON.stringify('shared')}`);
    expect(blockedUntil! - engine.clock.now()).toBeLessThanOrEqual(1_000);
    await engine.pass(10_000);
    const later = await engine.ledger.reader.budget(`credential ${JSON.stringify('shared')}`);
    expect(later.blockedUntil! - engine.clock.now()).toBeGreaterThan(1_000);
  });
});

describe('law 7: interactive work overtakes bulk', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  const RATE = 4;
  const SLOT = (1_000 / RATE) * 1.015;

  async function busyWith(count: number, changes: Partial<Cancellation> = {}): Promise<void> {
    engine = createEngineHarness({ accounts: [slow(RATE)] });
    for (let order = 1; order <= count; order++) {
      engine.remote.add({ id: String(order) });
      await engine.file({ priority: 'bulk', target: { kind: 'job', id: String(order) }, reference: `acme:${order}`, ...changes });
    }
    engine.work();
  }

  test.each([1_000, 5_000, 20_000])('law 7: a person’s stop waits one slot more than without bulk, after %i ms of it', async (after) => {
    await busyWith(300);
    await engine.pass(after);
    engine.remote.add({ id: '9999' });
    const filed = engine.clock.now();
    const id = await engine.file({ target: { kind: 'job', id: '9999' }, reference: 'acme:9999', createdAt: filed, nextActionAt: filed });
    await engine.pass(3_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    const written = engine.remote.writes.find((write) => write.target.id === '9999')!.at;
    // The slot that comes next, and one more for the write; one in ten goes to the urgency served longest ago.
    expect(written - filed).toBeLessThanOrEqual(3 * SLOT);
  });

  test('law 4: a bulk stop that a person joins is hurried, even while it waits for a slot', async () => {
    await busyWith(60);
    await engine.pass(2_000);
    const queued = (await engine.ledger.reader.listCancellations({ limit: 100, states: ['queued'] })).items.map((item) => item.cancellation);
    const last = queued.find((cancellation) => cancellation.target.id === '60')!;
    const event = { type: 'cancellation.rescheduled' as const, cancellationId: last.id, account: 'acme', at: 0, actor: { principal: 'local:alice', channel: 'cli' as const }, reason: null, from: null, to: null, evidence: null, data: {} };
    expect(await engine.ledger.transact((transaction) => transaction.changeCancellation(last, { priority: 'interactive' }, event))).toBeDefined();
    await engine.pass(4 * SLOT + 50);
    expect((await engine.read(last.id)).cancellation.state).toBe('cancelled');
    expect(engine.remote.writes.filter((write) => write.target.id === '60')).toHaveLength(1);
  });

  test('law 7: bulk is not starved by a flood of interactive work', async () => {
    engine = createEngineHarness({ accounts: [slow(RATE)] });
    engine.remote.add({ id: '1' });
    const bulk = await engine.file({ priority: 'bulk', target: { kind: 'job', id: '1' }, reference: 'acme:1' });
    for (let order = 100; order < 500; order++) {
      engine.remote.add({ id: String(order) });
      await engine.file({ target: { kind: 'job', id: String(order) }, reference: `acme:${order}` });
    }
    engine.work();
    await engine.pass(60_000);
    expect((await engine.read(bulk)).cancellation.state).toBe('cancelled');
  });

  test('law 7: what is only watched is not hidden by a long batch', async () => {
    await busyWith(300);
    engine.remote.add({ id: '9999', status: 'stopped' });
    const watched = await engine.file({ state: 'requested', target: { kind: 'job', id: '9999' }, reference: 'acme:9999' });
    await engine.pass(30_000);
    expect((await engine.read(watched)).cancellation.state).toBe('cancelled');
    expect(engine.remote.writes.length).toBeLessThan(100);
  });
});
