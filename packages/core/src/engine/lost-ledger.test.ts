import { afterEach, describe, expect, test } from '@jest/globals';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import { SILENT_LOGGER } from '../ports/logger.ts';
import { LEDGER, LOGGER } from '../ports/tokens.ts';
import type { Ledger } from '../ports/ledger.ts';
import { createEngineHarness, ledgerContents, overriding, stops, stopsAndLosesTheAnswer, losesTheWrite, type EngineHarness } from '../test-support/index.ts';

const lost = () => {
  throw new LedgerUnavailableError('disk full');
};

describe('no ledger, no send', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  const start = () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
  };

  async function expectEveryWriteRecorded(): Promise<void> {
    const { attempts } = await ledgerContents(engine.ledger.reader);
    for (const write of engine.remote.writes) expect(attempts.map((attempt) => attempt.id)).toContain(write.callId);
  }

  test('law 2: lost before the attempt is on disk, nothing is sent, and all of it goes on afterwards', async () => {
    start();
    engine.remote.scriptRead(() => {
      engine.ledger.lose();
      return undefined as never;
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    expect(engine.remote.writes).toEqual([]);
    engine.ledger.restore();
    await engine.pass(20_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', writes: 1 });
  });

  test.each([
    ['took effect', stopsAndLosesTheAnswer, 1],
    ['was confirmed', stops, 1],
    ['never arrived', losesTheWrite, 2],
  ])('law 3: lost while a write is on the wire that %s, the row is recovered and read before anything is repeated', async (_what, script, writes) => {
    start();
    engine.remote.scriptWrite(async (moment) => {
      engine.ledger.lose();
      return script(moment);
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(5_000);
    engine.ledger.restore();
    await engine.pass(5_000);
    expect((await engine.ledger.reader.attemptsOf(id)).map((attempt) => attempt.outcome)).toEqual(['lost']);
    expect(engine.remote.writes).toHaveLength(1);
    await engine.pass(120_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    expect(engine.remote.writes).toHaveLength(writes);
    expect(engine.remote.writes.filter((write) => write.applied)).toHaveLength(1);
    const [first, second] = engine.remote.writes;
    if (second) expect(second.at - first!.at).toBeGreaterThanOrEqual(20_000);
    const [before, again] = await engine.ledger.reader.attemptsOf(id);
    if (again) expect(again.startedAt).toBeGreaterThanOrEqual(before!.landsBefore);
    await expectEveryWriteRecorded();
  });

  test('law 3: an attempt whose commit was reported as failed, and was not, is taken for sent', async () => {
    start();
    let told = false;
    const doubtful: Ledger = overriding<Ledger>(engine.ledger, {
      transact: async (work) => {
        const before = (await ledgerContents(engine.ledger.reader)).attempts.length;
        const result = await engine.ledger.transact(work);
        if (told || (await ledgerContents(engine.ledger.reader)).attempts.length === before) return result;
        told = true;
        throw new LedgerUnavailableError('the commit’s outcome is not known');
      },
    });
    engine.container.register(LEDGER, { useValue: doubtful });
    const id = await engine.file();
    engine.work();
    await engine.pass(20_000);
    expect(engine.remote.writes).toEqual([]);
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', writes: 2 });
    expect(engine.remote.writes).toHaveLength(1);
    await expectEveryWriteRecorded();
  });

  test('a hold’s attempt is recovered like a stop’s', async () => {
    start();
    engine.remote.replaces = true;
    engine.remote.scriptWrite(stops, async (moment) => {
      engine.ledger.lose();
      return losesTheWrite(moment);
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(5_000);
    engine.ledger.restore();
    await engine.pass(120_000);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'held', writes: 2 }]);
    const [, first, second] = engine.remote.writes;
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(20_000);
  });

  test('a worker without its ledger says so every 30 s at most, and once when it is back', async () => {
    start();
    const said: string[] = [];
    const say = (message: string) => void said.push(message);
    engine.container.register(LOGGER, { useValue: { ...SILENT_LOGGER, warn: say, error: say } });
    engine.work();
    await engine.pass(1_000);
    engine.ledger.lose();
    await engine.pass(59_000);
    engine.ledger.restore();
    await engine.pass(5_000);
    const lost = 'The worker cannot use the ledger; nothing is sent until it can.';
    expect(said).toEqual([lost, lost, 'The worker can use the ledger again.']);
  });

  test('a full disk, which can be read and not written, makes nobody spin', async () => {
    start();
    engine.remote.replaces = true;
    const id = await engine.file();
    engine.work();
    await engine.pass(110);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'pending' }]);
    const reading = engine.ledger.reader;
    let looks = 0;
    const dueWork = reading.dueWork.bind(reading);
    reading.dueWork = (query) => {
      looks++;
      return dueWork(query);
    };
    engine.ledger.beforeCommit = lost;
    await engine.pass(60_000);
    expect(looks).toBeLessThan(200);
    engine.ledger.beforeCommit = undefined;
    await engine.pass(60_000);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'held' }]);
    expect(engine.remote.list().filter((order) => order.status === 'active')).toEqual([]);
    await expectEveryWriteRecorded();
  });

  test('a step that fails by a bug rests, and the others go on', async () => {
    start();
    engine.remote.add({ id: '8' });
    // What has shipped is looked up in the ledger before it is refused.
    engine.remote.add({ id: '7', status: 'shipped' });
    const bad = await engine.file();
    const good = await engine.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8' });
    const { reader } = engine.ledger;
    const unresolvedAttempts = reader.unresolvedAttempts.bind(reader);
    let asked = 0;
    reader.unresolvedAttempts = (key) => {
      if (!key.includes('"7"')) return unresolvedAttempts(key);
      asked++;
      return Promise.reject(new Error('a bug'));
    };
    engine.work();
    await engine.pass(65_000);
    expect((await engine.read(good)).cancellation.state).toBe('cancelled');
    expect(asked).toBe(3);
    reader.unresolvedAttempts = unresolvedAttempts;
    await engine.pass(31_000);
    expect((await engine.read(bad)).cancellation.state).toBe('refused');
  });
});
