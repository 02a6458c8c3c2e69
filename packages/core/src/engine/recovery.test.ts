import { afterEach, describe, expect, test } from '@jest/globals';
import { createEngineHarness, fakeAccount, hangs, stops, type EngineHarness } from '../test-support/index.ts';

describe('law 8: nothing accepted is lost', () => {
  const engines: EngineHarness[] = [];
  const start = (...parts: Parameters<typeof createEngineHarness>) => {
    const engine = createEngineHarness(...parts);
    engines.push(engine);
    return engine;
  };
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stopAll();
  });

  test.each([
    ['took effect', true, 1],
    ['had no effect', false, 2],
  ])('law 8: a worker that dies with its write on the wire, which %s: one effective write, and it ends cancelled', async (_what, effect, writes) => {
    const dead = start();
    dead.remote.add({ id: '7' });
    dead.remote.scriptWrite(hangs(effect));
    const id = await dead.file();
    const worker = dead.work();
    await dead.pass(1_000);
    expect((await dead.read(id)).cancellation.state).toBe('sending');
    const heir = start({ shared: dead });
    const lane = await dead.ledger.reader.lane('acme');
    heir.deadHolders.add(lane?.holder ?? '');
    heir.work();
    await dead.pass(500);
    expect((await heir.read(id)).cancellation.state).not.toBe('sending');
    await heir.pass(120_000);
    expect((await heir.read(id)).cancellation.state).toBe('cancelled');
    expect(heir.remote.writes.map((write) => write.applied).filter(Boolean)).toHaveLength(1);
    expect(heir.remote.writes).toHaveLength(writes);
    expect(worker.heldAccounts()).toBeDefined();
  });

  test('law 8: a second worker leaves the lane alone while its holder lives', async () => {
    const first = start();
    first.remote.add({ id: '7' });
    first.remote.scriptWrite(hangs(true));
    const id = await first.file();
    first.work();
    await first.pass(1_000);
    const second = start({ shared: first });
    const worker = second.work();
    await second.pass(15_000);
    expect(worker.heldAccounts()).toEqual([]);
    expect((await second.read(id)).cancellation.state).toBe('sending');
  });

  test('law 8: an undo window is waited out over a restart', async () => {
    const first = start();
    first.remote.add({ id: '7' });
    const sendAfter = first.clock.now() + 60_000;
    const id = await first.file({ state: 'scheduled', sendAfter, nextActionAt: sendAfter });
    const worker = first.work();
    await first.pass(10_000);
    const stopped = worker.stop(100);
    await first.pass(1_000);
    await stopped;
    const second = start({ shared: first });
    second.work();
    await second.pass(40_000);
    expect(second.remote.writes).toHaveLength(0);
    await second.pass(15_000);
    expect((await second.read(id)).cancellation.state).toBe('cancelled');
  });

  test('a stop that has gone stale is never fired late in silence', async () => {
    const engine = start();
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    await engine.pass(25 * 3_600_000);
    engine.work();
    await engine.pass(5_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'failed', failure: { code: 'provider_unavailable' } });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test('an account whose configuration changed: unsent ones fail, sent ones go to a person, no call is made', async () => {
    const first = start();
    first.remote.add({ id: '7' });
    first.remote.add({ id: '8' });
    const unsent = await first.file();
    const sent = await first.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8', state: 'requested' });
    const moved = start({ shared: first, accounts: [fakeAccount('acme', { baseUrl: 'https://elsewhere.example' })] });
    moved.work();
    await moved.pass(10_000);
    expect((await moved.read(unsent)).cancellation).toMatchObject({ state: 'failed', failure: { code: 'misconfigured' } });
    expect((await moved.read(sent)).cancellation.state).toBe('needs_attention');
    expect(moved.remote.reads).toHaveLength(0);
    expect(moved.remote.writes).toHaveLength(0);
  });

  test('law 6: whoever withdraws before the attempt is recorded wins, and nothing leaves', async () => {
    const engine = start({ accounts: [fakeAccount('acme', { rateLimit: { requests: 1, perSeconds: 10 } })] });
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    const { cancellation } = await engine.read(id);
    expect(cancellation.state).toBe('queued');
    const event = { type: 'cancellation.state_changed' as const, cancellationId: id, account: 'acme', at: 0, actor: { principal: 'local:alice', channel: 'cli' as const }, reason: null, from: null, to: null, evidence: null, data: {} };
    expect(await engine.ledger.transact((transaction) => transaction.changeCancellation(cancellation, { state: 'withdrawn', nextActionAt: null }, event))).toBeDefined();
    await engine.pass(60_000);
    expect(engine.remote.writes).toHaveLength(0);
    expect((await engine.read(id)).cancellation.state).toBe('withdrawn');
  });

  test('law 7: `Retry-After` is obeyed, and the limit holds for reads and writes together', async () => {
    const engine = start({ accounts: [fakeAccount('acme', { rateLimit: { requests: 4, perSeconds: 1 } })] });
    for (let order = 1; order <= 20; order++) {
      engine.remote.add({ id: String(order) });
      await engine.file({ target: { kind: 'job', id: String(order) }, reference: `acme:${order}` });
    }
    engine.remote.scriptWrite(stops);
    engine.work();
    for (let second = 0; second < 8; second++) {
      const before = engine.remote.reads.length + engine.remote.writes.length;
      await engine.pass(1_000);
      expect(engine.remote.reads.length + engine.remote.writes.length - before).toBeLessThanOrEqual(5);
    }
    await engine.pass(10_000);
    expect(engine.remote.writes).toHaveLength(20);
  });
});
