import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asksSomebody, createEngineHarness, losesTheWrite, type EngineHarness } from '../test-support/index.ts';

const OTHER = { target: { kind: 'job', id: '8' }, reference: 'acme:8' } as const;

describe('two commands with work of their own in one account', () => {
  let first: EngineHarness;
  let second: EngineHarness;
  beforeEach(() => {
    first = createEngineHarness();
    second = createEngineHarness({ shared: first });
    first.remote.add({ id: '7' });
    first.remote.add({ id: '8' });
  });
  afterEach(async () => {
    await second.stopAll();
    await first.stopAll();
  });

  /** The second one files a stop of its own, and gets a moment. */
  async function isStoppedAtOnce(): Promise<boolean> {
    const id = await second.file(OTHER);
    second.work({ claim: 'with_work', accounts: ['acme'], onlyCancellations: () => [id] });
    await first.pass(1_500);
    return (await first.read(id)).cancellation.state === 'cancelled';
  }

  const holder = async (): Promise<string | undefined> => (await first.ledger.reader.lane('acme'))?.holder;

  test('an order that is in doubt and waits for its next read holds up nobody, and is established all the same', async () => {
    first.remote.scriptWrite(losesTheWrite);
    const id = await first.file();
    first.work({ claim: 'with_work', accounts: ['acme'], onlyCancellations: () => [id] });
    await first.pass(5_000);
    expect((await first.read(id)).cancellation.state).toBe('unknown');
    expect(await holder()).toBe('');
    expect(await isStoppedAtOnce()).toBe(true);
    await first.pass(120_000);
    expect((await first.read(id)).cancellation).toMatchObject({ state: 'cancelled', writes: 2 });
    expect(first.remote.writes.filter(({ target }) => target.id === '8')).toHaveLength(1);
  });

  test('a request that is watched holds up nobody, and is seen decided', async () => {
    first.remote.scriptWrite(asksSomebody);
    const id = await first.file({ options: { strategy: 'request' } });
    first.work({ claim: 'with_work', onlyCancellations: () => [id] });
    await first.pass(1_000);
    expect((await first.read(id)).cancellation.state).toBe('requested');
    expect(await isStoppedAtOnce()).toBe(true);
    first.remote.stop(first.remote.find({ kind: 'job', id: '7' })!);
    await first.pass(60_000);
    expect((await first.read(id)).cancellation.state).toBe('cancelled');
  });

  test('a stop that waits for its time holds up nobody, and is sent in time', async () => {
    const id = await first.file({ state: 'scheduled', nextActionAt: first.clock.now() + 20_000 });
    first.work({ claim: 'with_work', onlyCancellations: () => [id] });
    await first.pass(1_000);
    expect(await holder()).toBeUndefined();
    expect(await isStoppedAtOnce()).toBe(true);
    await first.pass(18_000);
    expect((await first.read(id)).cancellation.state).toBe('cancelled');
  });

  test('law 3: taking the lane anew does not put off when an earlier write of another process has landed', async () => {
    first.remote.scriptWrite(losesTheWrite);
    const id = await first.file();
    const gone = first.work({ claim: 'with_work', onlyCancellations: () => [id] });
    await first.pass(1_000);
    const stopped = gone.stop(1_000);
    await first.pass(1_000);
    await stopped;
    expect((await first.read(id)).cancellation).toMatchObject({ state: 'unknown', writes: 1 });
    second.work({ claim: 'with_work', onlyCancellations: () => [id] });
    await first.pass(300_000);
    expect((await first.read(id)).cancellation).toMatchObject({ state: 'cancelled', writes: 2 });
  });

  test('a lane is given back once the work is done, with nothing left in it', async () => {
    const id = await first.file();
    const worker = first.work({ claim: 'with_work', onlyCancellations: () => [id] });
    await first.pass(60_000);
    expect((await first.read(id)).cancellation.state).toBe('cancelled');
    expect(worker.heldAccounts()).toEqual([]);
    expect(await holder()).toBe('');
  });
});
