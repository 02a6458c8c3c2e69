import { afterEach, describe, expect, test } from '@jest/globals';
import { asksSomebody, createEngineHarness, fakeAccount, hasTrouble, losesTheWrite, type EngineHarness, type FakeOrder } from '../test-support/index.ts';

const HOUR = 3_600_000;

describe('a request that somebody at the provider decides', () => {
  let engine: EngineHarness;
  let order: FakeOrder;
  afterEach(() => engine.stopAll());

  async function ask(settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
    engine = createEngineHarness({ accounts: [fakeAccount('acme', settings)] });
    order = engine.remote.add({ id: '7', status: 'in_production' });
    const id = await engine.file({ options: { strategy: 'request' } });
    engine.work();
    await engine.pass(1_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'requested', writes: 1 });
    expect(engine.remote.writes.map((write) => write.operation)).toEqual(['ask']);
    return id;
  }

  test('is watched with growing pauses, and ends cancelled by a read once it was accepted', async () => {
    const id = await ask();
    await engine.pass(HOUR);
    expect((await engine.read(id)).cancellation.state).toBe('requested');
    // 2 s, 5 s, 15 s, 1 min, 5 min, then every 15 min; the read before the write counts, too.
    expect(engine.remote.reads.length).toBe(1 + 8);
    engine.remote.stop(order);
    await engine.pass(HOUR);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('ends refused once it was rejected', async () => {
    const id = await ask();
    order.status = 'shipped';
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'refused', refusal: { code: 'too_late' }, confirmedBy: null });
  });

  test('that vanishes is not believed gone by one read, and is made again only after several', async () => {
    const id = await ask();
    order.status = 'in_production';
    await engine.pass(30_000);
    expect(engine.remote.writes).toHaveLength(1);
    await engine.pass(10 * 60_000);
    expect(engine.remote.writes.map((write) => write.operation)).toEqual(['ask', 'ask']);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'requested', writes: 2 });
  });

  test('that one old copy of a read does not show is not made again', async () => {
    const id = await ask();
    await engine.pass(HOUR + 6 * 60_000 + 20_000);
    const reads = engine.remote.reads.length;
    order.status = 'in_production';
    await engine.pass(3_000);
    expect(engine.remote.reads.length).toBeGreaterThan(reads);
    order.status = 'cancel_requested';
    await engine.pass(HOUR);
    expect((await engine.read(id)).cancellation.state).toBe('requested');
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('and that nobody decides in time goes to a person', async () => {
    const id = await ask({ watchHours: 2 });
    await engine.pass(2 * HOUR + 16 * 60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'needs_attention', nextActionAt: null, remark: expect.stringContaining('has not decided') });
  });

  test('is only watched where somebody asked before us', async () => {
    engine = createEngineHarness();
    order = engine.remote.add({ id: '7', status: 'cancel_requested' });
    const id = await engine.file();
    engine.work();
    await engine.pass(10_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'requested', writes: 0 });
    engine.remote.stop(order);
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: true });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test('whose answer was lost is found by the read, and watched', async () => {
    engine = createEngineHarness();
    order = engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(async (moment) => {
      await asksSomebody(moment);
      moment.call.observe({ kind: 'ambiguous', message: 'connection reset', at: '' });
      return losesTheWrite(moment);
    });
    const id = await engine.file({ options: { strategy: 'request' } });
    engine.work();
    await engine.pass(5_000);
    expect((await engine.read(id)).cancellation.state).toBe('requested');
    order.status = 'shipped';
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation.state).toBe('refused');
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('is watched on while reads fail', async () => {
    const id = await ask();
    engine.remote.scriptRead(hasTrouble('unauthorized'), hasTrouble('unavailable'), hasTrouble('unreadable'), hasTrouble('rate_limited', { retryAfterMs: 1_000 }));
    engine.remote.stop(order);
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation.state).toBe('requested');
    await engine.pass(HOUR);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });
});
