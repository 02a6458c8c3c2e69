import { afterEach, describe, expect, test } from '@jest/globals';
import { createEngineHarness, hangs, losesTheWrite, type EngineHarness, type WriteScript } from '../test-support/index.ts';

const HOUR = 3_600_000;
const TIMEOUT = 15_000;
const SETTLE = 5_000;
/** A call that ends after its deadline, because the machine stood still. */
const LATE = 19_000;

describe('a wall clock that jumps', () => {
  const engines: EngineHarness[] = [];
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stopAll();
  });

  /** When writes left, by the clock that never jumps. */
  const lefts: number[] = [];
  const noted = (script: WriteScript): WriteScript => (moment) => {
    lefts.push(engines[0]!.clock.monotonic());
    return script(moment);
  };

  function start(...writes: readonly WriteScript[]): EngineHarness {
    const engine = createEngineHarness();
    engines.push(engine);
    lefts.length = 0;
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(...writes.map(noted));
    return engine;
  }

  test('law 3: forward, after a write in doubt, does not make it look landed', async () => {
    const engine = start(losesTheWrite, losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(300);
    engine.clock.jump(HOUR);
    await engine.pass(120_000);
    expect(lefts[1]! - lefts[0]!).toBeGreaterThanOrEqual(TIMEOUT + SETTLE);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });

  test('law 3: while a write is on the wire, as when a machine slept, gives it its settle time from when it ended', async () => {
    const engine = start(
      async (moment) => {
        await engine.clock.sleep(LATE);
        return losesTheWrite(moment);
      },
      losesTheWrite,
    );
    const id = await engine.file();
    engine.work();
    await engine.pass(10_000);
    engine.clock.jump(8 * HOUR);
    await engine.pass(120_000);
    expect(lefts[1]! - lefts[0]!).toBeGreaterThanOrEqual(LATE + SETTLE);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });

  test('law 3: forward, so that the lane changes hands early, does not let the next holder believe an early read', async () => {
    const engine = start(hangs(false), losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(300);
    expect((await engine.read(id)).cancellation.state).toBe('sending');
    const heir = createEngineHarness({ shared: engine });
    engines.push(heir);
    engine.clock.jump(HOUR);
    // The heir looks first: to it the lease has run out long ago.
    heir.deadHolders.add((await engine.ledger.reader.lane('acme'))!.holder);
    heir.work();
    await engine.pass(120_000);
    expect(lefts[1]! - lefts[0]!).toBeGreaterThanOrEqual(TIMEOUT + SETTLE);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });

  test('law 3: forward, and then a restart, leaves a write in doubt its time', async () => {
    const engine = start(losesTheWrite, losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(300);
    expect((await engine.read(id)).cancellation.state).toBe('unknown');
    await engine.stopAll();
    const restarted = lefts[0]! + 2_000;
    engine.clock.jump(HOUR);
    const heir = createEngineHarness({ shared: engine });
    engines.push(heir);
    heir.work();
    await engine.pass(120_000);
    expect(lefts[1]! - restarted).toBeGreaterThanOrEqual(TIMEOUT + SETTLE - 1_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });

  test('forward holds a write back until the lease is renewed, and loses nothing', async () => {
    const engine = start();
    const id = await engine.file();
    engine.remote.scriptRead(() => {
      engine.clock.jump(10_000);
      return undefined as never;
    });
    engine.work();
    await engine.pass(300);
    expect(engine.remote.writes).toEqual([]);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'queued', writes: 0, attempts: 1 });
    await engine.pass(20_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', writes: 1 });
  });

  test.each([1_000, 60_000])('back by %i ms never repeats a write early, and everything ends', async (jump) => {
    const engine = start(losesTheWrite, losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(300);
    engine.clock.jump(-jump);
    await engine.pass(jump + 180_000);
    for (const [index, left] of lefts.entries()) if (index > 0) expect(left - lefts[index - 1]!).toBeGreaterThanOrEqual(TIMEOUT + SETTLE);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  });
});
