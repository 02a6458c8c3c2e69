import { afterEach, describe, expect, test } from '@jest/globals';
import { LEDGER } from '../ports/tokens.ts';
import type { ProviderConnection } from '../provider/provider.ts';
import { answered, createEngineHarness, fakeEvidence, PausableLedger, type EngineHarness } from '../test-support/index.ts';

interface Gate {
  readonly open: () => void;
  readonly opened: Promise<void>;
}

function aGate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('law 6: a worker that lost its lane', () => {
  const engines: EngineHarness[] = [];
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stopAll();
  });

  /** A worker with its write call under preparation until the gate opens, in a process that can be stopped. */
  async function slowSender(before: 'admission' | 'answer') {
    const gate = aGate();
    const admissions: unknown[] = [];
    const engine = createEngineHarness();
    const ledger = new PausableLedger(engine.ledger);
    engine.container.register(LEDGER, { useValue: ledger });
    engines.push(engine);
    const doWrite: ProviderConnection['doWrite'] = async (target, operation, _options, call) => {
      if (before === 'admission') await gate.opened;
      const admission = await call.admit('write');
      admissions.push(admission);
      if (!admission.admitted) return { kind: 'not_taken', cause: 'not_sent', message: admission.why, evidence: fakeEvidence(operation) };
      engine.remote.writes.push({ target, operation, callId: call.id, at: engine.clock.now(), applied: true });
      engine.remote.stop(engine.remote.find(target)!);
      if (before === 'answer') await gate.opened;
      call.observe(answered(200));
      return { kind: 'stopped', evidence: fakeEvidence(operation, { subject: target.id, statuses: { status: 'stopped' } }) };
    };
    engine.remote.misbehaves = { doWrite };
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(300);
    expect((await engine.read(id)).cancellation.state).toBe('sending');
    engine.remote.misbehaves = {};
    return { engine, ledger, gate, admissions, id };
  }

  const heirOf = (engine: EngineHarness) => {
    const heir = createEngineHarness({ shared: engine });
    engines.push(heir);
    heir.work();
    return heir;
  };

  test('law 6: while its write was being prepared sends nothing and changes nothing', async () => {
    const { engine, ledger, gate, admissions, id } = await slowSender('admission');
    ledger.pause();
    heirOf(engine);
    await engine.pass(14_000);
    expect((await engine.read(id)).cancellation.state).toBe('sending');
    await engine.pass(3_000);
    const taken = await engine.read(id);
    expect(taken.cancellation).toMatchObject({ state: 'unknown', epoch: 2 });
    gate.open();
    ledger.resume();
    await engine.pass(1);
    expect(admissions).toMatchObject([{ admitted: false }]);
    expect(engine.remote.writes).toEqual([]);
    expect((await engine.ledger.reader.attemptsOf(id)).map((attempt) => attempt.outcome)).toEqual(['lost']);
    await engine.pass(120_000);
    const { cancellation } = await engine.read(id);
    expect(cancellation).toMatchObject({ state: 'cancelled', writes: 2 });
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('law 6: with its write on the wire changes nothing when the answer comes; a read by the next one decides', async () => {
    const { engine, ledger, gate, id } = await slowSender('answer');
    ledger.pause();
    heirOf(engine);
    await engine.pass(16_000);
    expect((await engine.read(id)).cancellation.state).not.toBe('sending');
    gate.open();
    ledger.resume();
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
    expect((await engine.ledger.reader.attemptsOf(id)).map((attempt) => attempt.outcome)).toEqual(['lost']);
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('law 3: an attempt that takes too long to get ready is not let out, although the lane is held all the while', async () => {
    const { engine, gate, admissions, id } = await slowSender('admission');
    await engine.pass(9_000);
    gate.open();
    await engine.pass(1);
    expect(admissions).toMatchObject([{ admitted: false, why: expect.stringContaining('too long') }]);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'queued', writes: 0 });
    expect((await engine.ledger.reader.attemptsOf(id)).map((attempt) => attempt.outcome)).toEqual(['not_taken']);
    await engine.pass(30_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', writes: 1 });
  });

  test('law 3: what was let out and then stood still for longer than its deadline does not leave any more', async () => {
    const { engine, gate, admissions } = await slowSender('admission');
    gate.open();
    await engine.pass(1);
    const [admission] = admissions as [{ admitted: true; mayStillLeave: () => boolean }];
    expect(admission.mayStillLeave()).toBe(true);
    await engine.pass(14_999);
    expect(admission.mayStillLeave()).toBe(false);
  });

  test('law 6: what was let out does not leave any more once the lease has grown old, whatever its own clock says', async () => {
    const { engine, ledger, gate, admissions } = await slowSender('admission');
    gate.open();
    await engine.pass(1);
    const [admission] = admissions as [{ admitted: true; mayStillLeave: () => boolean }];
    ledger.pause();
    await engine.pass(9_000);
    expect(admission.mayStillLeave()).toBe(false);
    ledger.resume();
  });

  test('law 8: a worker that stops keeps its lane until its call is answered, however long that takes', async () => {
    const { engine, gate, id } = await slowSender('answer');
    heirOf(engine);
    const [worker] = [engine.workers[0]!];
    const stopped = worker.stop(30_000);
    await engine.pass(17_000);
    expect((await engine.read(id)).cancellation.state).toBe('sending');
    gate.open();
    await engine.pass(1_000);
    await stopped;
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response' });
  });
});
