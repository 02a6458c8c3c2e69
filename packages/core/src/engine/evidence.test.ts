import { afterEach, describe, expect, test } from '@jest/globals';
import { answered, createEngineHarness, fakeAccount, fakeEvidence, stops, throwsInThePlugin, type EngineHarness, type WriteScript } from '../test-support/index.ts';
import type { Evidence } from '../model/evidence.ts';

/** A plugin that says "stopped" whatever the answer was. */
function claimsStopped(evidence: Partial<Evidence>): WriteScript {
  return ({ write, call }) => {
    call.observe(answered(200));
    return { kind: 'stopped', evidence: fakeEvidence(write.operation, { httpStatus: 200, ...evidence }) };
  };
}

describe('law 1: evidence', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  test.each([
    ['another id', { subject: '8', statuses: { status: 'stopped' } }],
    ['no id', { statuses: { status: 'stopped' } }],
    ['a null status', { subject: '7', statuses: { status: null } }],
    ['no status', { subject: '7' }],
    ['an unknown status', { subject: '7', statuses: { status: 'vanished' } }],
    ['an active status', { subject: '7', statuses: { status: 'active' } }],
  ])('law 1: a plugin that claims a stop by %s is not believed', async (_what, evidence) => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(claimsStopped(evidence), claimsStopped(evidence), claimsStopped(evidence));
    const id = await engine.file();
    engine.work();
    await engine.pass(1_000);
    expect((await engine.read(id)).cancellation.state).toBe('unknown');
    await engine.pass(600_000);
    expect((await engine.read(id)).cancellation.state).toBe('needs_attention');
  });

  test('law 1: an honest answer is enough', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response', writes: 1 });
    const [attempt] = await engine.ledger.reader.attemptsOf(id);
    expect(attempt).toMatchObject({ outcome: 'stopped', evidence: { subject: '7', statuses: { status: 'stopped' } }, resolved: true });
  });

  test('law 1: with `confirm: read`, a provider that lies is caught and a person decides', async () => {
    engine = createEngineHarness({ accounts: [fakeAccount('acme', { confirm: 'read' })] });
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(claimsStopped({ subject: '7', statuses: { status: 'stopped' } }));
    const id = await engine.file();
    engine.work();
    await engine.pass(120_000);
    expect((await engine.read(id)).cancellation.state).toBe('needs_attention');
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('law 1: with `confirm: read`, an honest stop is confirmed by the read', async () => {
    engine = createEngineHarness({ accounts: [fakeAccount('acme', { confirm: 'read' })] });
    engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(10_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
  });

  test('law 1: stopped before we asked is cancelled by read, without a write', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7', status: 'stopped' });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: true });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test('law 2: a plugin that throws once its write was let out leaves the effect unknown', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(throwsInThePlugin);
    const id = await engine.file();
    engine.work();
    await engine.pass(400);
    expect((await engine.read(id)).cancellation.state).toBe('unknown');
    expect((await engine.ledger.reader.attemptsOf(id))[0]).toMatchObject({ outcome: 'ambiguous', resolved: false });
  });

  test('law 2: the attempt is on disk before the write leaves, and a second write in it is refused', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    const seen: unknown[] = [];
    engine.remote.scriptWrite(async (moment) => {
      seen.push((await engine.ledger.reader.attemptsOf(id)).map(({ id: attempt, outcome }) => ({ attempt, outcome })));
      seen.push(await moment.call.admit('write'), await moment.call.admit('read'));
      return stops(moment);
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    expect(seen).toMatchObject([[{ outcome: null }], { admitted: false }, { admitted: false }]);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });

  test('what contradicts an end later is a warning until a read agrees with the end again, and the end stands', async () => {
    engine = createEngineHarness();
    const order = engine.remote.add({ id: '7' });
    const id = await engine.file();
    engine.work();
    await engine.pass(2_000);
    order.status = 'shipped';
    const { cancellation } = await engine.read(id);
    await engine.ledger.transact((transaction) =>
      transaction.changeCancellation(cancellation, { nextActionAt: engine.clock.now() }, { ...recheck, cancellationId: id }),
    );
    await engine.pass(2_000);
    const after = (await engine.read(id)).cancellation;
    expect(after.state).toBe('cancelled');
    expect(after.warnings).toMatchObject([{ code: 'contradicted_after_end' }]);
    order.status = 'stopped';
    await engine.ledger.transact((transaction) =>
      transaction.changeCancellation(after, { nextActionAt: engine.clock.now() }, { ...recheck, cancellationId: id }),
    );
    await engine.pass(2_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', warnings: [] });
  });
});

const recheck = {
  type: 'cancellation.rescheduled' as const,
  cancellationId: '',
  account: 'acme',
  at: 0,
  actor: { principal: 'local:alice', channel: 'cli' as const },
  reason: null,
  from: null,
  to: null,
  evidence: null,
  data: {},
};
