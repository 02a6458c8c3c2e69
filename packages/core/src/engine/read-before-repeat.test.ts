import { afterEach, describe, expect, test } from '@jest/globals';
import { createEngineHarness, hasTrouble, losesTheWrite, refuses, stops, stopsAndLosesTheAnswer, takesNothing, type EngineHarness } from '../test-support/index.ts';

const TIMEOUT_AND_SETTLE = 20_000;

describe('law 3: read before repeat', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  test('law 3: a lost answer that took effect is settled by a read, with one write', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stopsAndLosesTheAnswer);
    const id = await engine.file();
    engine.work();
    await engine.pass(10_000);
    const { cancellation } = await engine.read(id);
    expect(cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('law 3: a lost write is not repeated before it could no longer land, and is repeated after a read shows it active', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(TIMEOUT_AND_SETTLE - 2_000);
    expect((await engine.read(id)).cancellation.state).toBe('unknown');
    expect(engine.remote.writes).toHaveLength(1);
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response', writes: 2 });
    const [first, second] = engine.remote.writes;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(TIMEOUT_AND_SETTLE);
  });

  test('law 3: while reads cannot be had, nothing more is written', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(losesTheWrite);
    const id = await engine.file();
    engine.remote.scriptRead(hasTrouble('unreadable'));
    engine.remote.scriptRead(...Array.from({ length: 2_000 }, () => hasTrouble('unavailable')));
    engine.work();
    await engine.pass(25 * 3_600_000);
    expect((await engine.read(id)).cancellation.state).toBe('needs_attention');
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('law 3: a 404 after a write proves nothing', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite((moment) => {
      const outcome = losesTheWrite(moment);
      engine.remote.remove({ kind: 'job', id: '7' });
      return outcome;
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(600_000);
    expect((await engine.read(id)).cancellation.state).toBe('unknown');
  });

  test('law 3: before any write, "no such order" in so many words decides without a write', async () => {
    engine = createEngineHarness();
    const id = await engine.file();
    engine.work();
    await engine.pass(5_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'refused', refusal: { code: 'not_found' } });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test('law 3: what certainly was not taken is sent again without waiting for a read to prove it', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(takesNothing('not_sent'), takesNothing('rate_limited', 3_000), stops);
    const id = await engine.file();
    engine.work();
    await engine.pass(15_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', attempts: 3, writes: 1 });
  });

  test('law 3: the cap on writes hands it to a person', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(losesTheWrite, losesTheWrite, losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(600_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'needs_attention', writes: 3 });
    expect(engine.remote.writes).toHaveLength(3);
  });

  test('law 3: another cancellation of the same target waits for the first one’s write to be resolved', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(losesTheWrite, losesTheWrite, losesTheWrite);
    const first = await engine.file();
    engine.work();
    await engine.pass(1_000);
    const record = await engine.read(first);
    await engine.ledger.transact((transaction) =>
      transaction.changeCancellation(record.cancellation, { state: 'needs_attention', nextActionAt: null }, { ...event(first), from: 'unknown', to: 'needs_attention' }),
    );
    const seen = (await engine.read(first)).cancellation;
    await engine.ledger.transact((transaction) => transaction.changeCancellation(seen, { state: 'refused' }, { ...event(first), to: 'refused' }));
    await engine.file();
    await engine.pass(10_000);
    expect(engine.remote.writes).toHaveLength(1);
    await engine.pass(30_000);
    expect(engine.remote.writes.length).toBeGreaterThan(1);
    const [one, two] = engine.remote.writes;
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThanOrEqual(TIMEOUT_AND_SETTLE);
  });

  test('a refusal that means "already cancelled" is read back and settles as cancelled', async () => {
    engine = createEngineHarness();
    const order = engine.remote.add({ id: '7' });
    engine.remote.scriptWrite((moment) => {
      order.status = 'stopped';
      return refuses('not_cancellable', 'cannot be stopped', { readBack: true })(moment);
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(5_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: true });
  });
});

function event(cancellationId: string) {
  return {
    type: 'cancellation.state_changed' as const,
    cancellationId,
    account: 'acme',
    at: 0,
    actor: { principal: 'local:alice', channel: 'cli' as const },
    reason: null,
    from: null,
    to: null,
    evidence: null,
    data: {},
  };
}
