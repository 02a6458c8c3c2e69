import { expect, test } from '@jest/globals';
import type { LaneWorker } from './lane-worker.ts';
import { createEngineHarness, stops, troubled, type EngineHarness, type ReadScript } from '../test-support/index.ts';

/** A read that is not answered until it is given up. */
const hangs: ReadScript = async (_order, call) => {
  await new Promise<void>((resolve) => call.signal.addEventListener('abort', () => resolve(), { once: true }));
  return troubled('unavailable');
};

async function stopped(engine: EngineHarness, worker: LaneWorker): Promise<void> {
  const over = worker.stop(5_000);
  await engine.pass(6_000);
  await over;
}

test('a worker that is stopped while it reads sends nothing more, and the row stays as it was', async () => {
  const engine = createEngineHarness();
  engine.remote.add({ id: '7' });
  engine.remote.scriptRead(hangs);
  const id = await engine.file();
  const worker = engine.work();
  await engine.pass(1_000);
  await stopped(engine, worker);
  expect(engine.remote.writes).toHaveLength(0);
  expect((await engine.read(id)).cancellation).toMatchObject({ state: 'queued', attempts: 0 });
  expect(await engine.ledger.reader.lane('acme')).toMatchObject({ holder: '' });
});

test('a worker that is stopped while its write is on the way records the answer before it leaves', async () => {
  const engine = createEngineHarness();
  engine.remote.add({ id: '7' });
  engine.remote.scriptWrite(async (moment) => {
    await engine.clock.sleep(2_000);
    return stops(moment);
  });
  const id = await engine.file();
  const worker = engine.work();
  await engine.pass(1_000);
  expect((await engine.read(id)).cancellation.state).toBe('sending');
  await stopped(engine, worker);
  expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'response' });
});
