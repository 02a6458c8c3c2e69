import { afterEach, describe, expect, test } from '@jest/globals';
import type { CancellationState } from '../model/states.ts';
import { targetKey } from '../model/target-key.ts';
import {
  ALICE,
  anAttempt,
  createEngineHarness,
  fakeAccount,
  FAKE_OPERATIONS,
  hangs,
  hasTrouble,
  losesTheWrite,
  stops,
  stopsAndLosesTheAnswer,
  type EngineHarness,
  type TestCoreParts,
} from '../test-support/index.ts';

const TIMEOUT_AND_SETTLE = 20_000;
const STORE = { provider: 'acme-print', baseUrl: 'https://api.acme-print.example', store: null };

describe('law 3: one target, whoever writes to it', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  const start = (parts: TestCoreParts = {}) => {
    engine = createEngineHarness(parts);
    engine.remote.add({ id: '7' });
  };

  /** Ends a cancellation as a person would who cannot see that its write is still under way. */
  async function end(id: string, states: readonly CancellationState[]): Promise<void> {
    for (const state of states) {
      const { cancellation } = await engine.read(id);
      const event = { type: 'cancellation.state_changed' as const, cancellationId: id, account: 'acme', at: 0, actor: ALICE, reason: null, from: null, to: state, evidence: null, data: {} };
      await engine.ledger.transact((transaction) => transaction.changeCancellation(cancellation, { state, nextActionAt: null }, event));
    }
  }

  test('law 1: a listed status word settles nothing that the plugin does not call stopped', async () => {
    const operations = FAKE_OPERATIONS.map((operation) => ({ ...operation, stoppedStatuses: { ...operation.stoppedStatuses, value: ['stopped', 'shipped'] } }));
    start({ provider: { operations } });
    engine.remote.scriptWrite(losesTheWrite);
    const first = await engine.file();
    engine.work();
    await engine.pass(1_000);
    await end(first, ['needs_attention', 'refused']);
    // It has shipped, and this provider uses the word for stopped orders, too.
    engine.remote.find({ kind: 'job', id: '7' })!.status = 'shipped';
    const second = await engine.file();
    await engine.pass(60_000);
    expect((await engine.read(second)).cancellation).toMatchObject({ state: 'refused', refusal: { code: 'too_late' } });
  });

  test('a second cancellation that finds it stopped by a write in doubt does not call it stopped before us', async () => {
    start();
    engine.remote.scriptWrite((moment) => {
      moment.write.applied = moment.remote.stop(moment.order!);
      return losesTheWrite(moment);
    });
    const first = await engine.file();
    engine.work();
    await engine.pass(300);
    await end(first, ['needs_attention', 'refused']);
    const second = await engine.file();
    await engine.pass(2_000);
    expect((await engine.read(second)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
    // The write may still be under way: it is in doubt for a third one.
    expect(await engine.ledger.reader.unresolvedAttempts(targetKey(STORE, { kind: 'job', id: '7' }))).toHaveLength(1);
  });

  test('after a write in doubt, an order that a read does not show active is not written to again', async () => {
    start();
    engine.remote.scriptWrite(losesTheWrite);
    const first = await engine.file();
    engine.work();
    await engine.pass(300);
    await end(first, ['needs_attention', 'refused']);
    // The plan would send, but the verdict is unclear.
    engine.remote.find({ kind: 'job', id: '7' })!.status = 'closed';
    const second = await engine.file();
    await engine.pass(600_000);
    expect((await engine.read(second)).cancellation).toMatchObject({ state: 'queued', writes: 0, remark: expect.stringContaining('in doubt') });
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('another account of the same store waits, too', async () => {
    start({ accounts: [fakeAccount('acme'), fakeAccount('acme-too')] });
    engine.remote.scriptWrite(losesTheWrite);
    const first = await engine.file();
    engine.work();
    await engine.pass(300);
    await end(first, ['needs_attention', 'refused']);
    await engine.file({ account: 'acme-too', reference: 'acme-too:7' });
    await engine.pass(60_000);
    const [one, two] = engine.remote.writes;
    expect(two!.at - one!.at).toBeGreaterThanOrEqual(TIMEOUT_AND_SETTLE);
  });

  test('a stop waits for a hold on the wire that began after its read, and for its landing', async () => {
    start();
    const key = targetKey(STORE, { kind: 'job', id: '7' });
    const begun = engine.clock.now();
    engine.remote.scriptRead(async () => {
      // Another process's lane sends a hold to this very order while we read it.
      const attempt = anAttempt({ id: 'att_elsewhere', cancellationId: 'can_elsewhere', followUpId: 'fol_elsewhere', operation: 'hold', startedAt: begun, landsBefore: begun + 28_000 });
      const event = { type: 'attempt.started' as const, cancellationId: 'can_elsewhere', account: 'acme', at: begun, actor: ALICE, reason: null, from: null, to: null, evidence: null, data: {} };
      await engine.ledger.transact((transaction) => transaction.insertAttempt(attempt, key, event));
      return undefined as never;
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(27_000);
    expect(engine.remote.writes).toEqual([]);
    expect(await engine.ledger.reader.unresolvedAttempts(key)).toHaveLength(1);
    await engine.pass(5_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    expect(engine.remote.writes[0]!.at).toBeGreaterThanOrEqual(begun + 28_000);
  });

  test('a hold waits for a stop of the replacement that is on the wire', async () => {
    start();
    engine.remote.replaces = true;
    engine.remote.scriptWrite(stops, hangs(false));
    const id = await engine.file();
    // Both fall due at once: the stop of the replacement goes first, being interactive.
    engine.remote.add({ id: '1007' });
    const stop = await engine.file({ target: { kind: 'job', id: '1007' }, reference: 'acme:1007', nextActionAt: engine.clock.now() + 100 });
    engine.work();
    await engine.pass(19_000);
    expect(engine.remote.writes.map(({ operation, target }) => `${operation} ${target.id}`)).toEqual(['stop 7', 'stop 1007']);
    await engine.pass(120_000);
    const [one, two] = engine.remote.writes.filter((write) => write.target.id === '1007');
    expect(two!.at - one!.at).toBeGreaterThanOrEqual(TIMEOUT_AND_SETTLE);
    expect((await engine.read(stop)).cancellation.state).toBe('cancelled');
    expect((await engine.read(id)).followUps[0]?.state).toMatch(/held|left/);
  });

  test('a replacement that was itself stopped since it was found is read, not held', async () => {
    start();
    engine.remote.replaces = true;
    const id = await engine.file();
    // The replacement's own stop is sent and answered before the hold has its turn.
    engine.remote.add({ id: '1007' });
    const stop = await engine.file({ target: { kind: 'job', id: '1007' }, reference: 'acme:1007' });
    engine.work();
    await engine.pass(120_000);
    expect((await engine.read(stop)).cancellation.state).toBe('cancelled');
    expect((await engine.read(id)).followUps[0]?.state).toBe('left');
    expect(engine.remote.writes.map(({ operation, target }) => `${operation} ${target.id}`)).not.toContain('hold 1007');
  });

  test('an order seen stopped while a write to it could still land is not written to unread', async () => {
    start();
    engine.remote.scriptWrite(stopsAndLosesTheAnswer);
    const first = await engine.file();
    engine.work();
    await engine.pass(3_000);
    expect((await engine.read(first)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
    // The read before the write cannot be had; a write that was never in doubt would go without it.
    engine.remote.scriptRead(hasTrouble('unavailable'));
    const second = await engine.file();
    await engine.pass(60_000);
    expect((await engine.read(second)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
    expect(engine.remote.writes).toHaveLength(1);
    // A read made after the landing decides it.
    await engine.file();
    await engine.pass(3_000);
    expect(engine.remote.writes).toHaveLength(1);
    expect(await engine.ledger.reader.unresolvedAttempts(targetKey(STORE, { kind: 'job', id: '7' }))).toEqual([]);
  });

  test('an order seen stopped, and then active again, is not written to while the first write could still land', async () => {
    start();
    engine.remote.scriptWrite(stopsAndLosesTheAnswer);
    await engine.file();
    engine.work();
    await engine.pass(3_000);
    engine.remote.find({ kind: 'job', id: '7' })!.status = 'active';
    const second = await engine.file();
    await engine.pass(60_000);
    const [one, two] = engine.remote.writes;
    expect(two!.at - one!.at).toBeGreaterThanOrEqual(TIMEOUT_AND_SETTLE);
    expect((await engine.read(second)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response' });
  });

  test('a replacement seen on hold while its hold could still land is not stopped before then, and is afterwards', async () => {
    start();
    engine.remote.replaces = true;
    engine.remote.scriptWrite(stops, (moment) => {
      moment.order!.status = 'on_hold';
      moment.write.applied = true;
      return losesTheWrite(moment);
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(3_000);
    expect((await engine.read(id)).followUps[0]?.state).toBe('held');
    const stop = await engine.file({ target: { kind: 'job', id: '1007' }, reference: 'acme:1007' });
    await engine.pass(60_000);
    const [one, two] = engine.remote.writes.filter((write) => write.target.id === '1007');
    expect([one!.operation, two!.operation]).toEqual(['hold', 'stop']);
    expect(two!.at - one!.at).toBeGreaterThanOrEqual(TIMEOUT_AND_SETTLE);
    expect((await engine.read(stop)).cancellation.state).toBe('cancelled');
  });

  test('a stop that was answered, and then confirmed by a read, is in doubt no more', async () => {
    start({ accounts: [fakeAccount('acme', { confirm: 'read' })] });
    const id = await engine.file();
    engine.work();
    await engine.pass(3_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
    expect(await engine.ledger.reader.unresolvedAttempts(targetKey(STORE, { kind: 'job', id: '7' }))).toEqual([]);
  });

  test('a stop of an order that also is a held replacement is judged as a stop, not as a hold', async () => {
    start();
    const key = targetKey(STORE, { kind: 'job', id: '7' });
    const at = engine.clock.now();
    const event = { type: 'attempt.started' as const, cancellationId: 'can_elsewhere', account: 'acme', at, actor: ALICE, reason: null, from: null, to: null, evidence: null, data: {} };
    const hold = anAttempt({ id: 'att_elsewhere', cancellationId: 'can_elsewhere', followUpId: 'fol_elsewhere', operation: 'hold', startedAt: at, landsBefore: at + 1_000, outcome: 'ambiguous' });
    await engine.ledger.transact((transaction) => transaction.insertAttempt(hold, key, event));
    engine.remote.find({ kind: 'job', id: '7' })!.status = 'on_hold';
    const id = await engine.file();
    engine.work();
    await engine.pass(30_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    expect(engine.remote.writes.map((write) => write.operation)).toEqual(['stop']);
  });
});
