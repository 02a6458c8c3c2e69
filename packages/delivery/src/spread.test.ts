import { expect } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { FakeWork, startFakeWorker } from './test-support/fake-work.ts';
import { aServer, besideOthers } from './test-support/postgres.ts';
import { until } from './test-support/until.ts';

const server = aServer();

besideOthers(
  'three workers that start at once on a new database each have a fair share of the lanes, and a fourth gets its own later',
  async () => {
    const work = new FakeWork();
    const url = await server().freshDatabase();
    const lanes = Array.from({ length: 12 }, (_, index) => `lane-${index}`);
    for (const lane of lanes) for (let item = 0; item < 3_000; item++) work.file(lane);
    const start = (name: string) => startFakeWorker({ url, work, name, itemMs: 10 });
    const workers = ['one', 'two', 'three'].map(start);
    const shares = (): number[] => workers.map(({ held }) => held.size);
    const spread = await until(() => shares().every((share) => share === 4), 'a fair share for each');
    workers.push(start('four'));
    const anew = await until(() => shares().every((share) => share === 3), 'a fair share for the fourth, too', 30_000);
    process.stderr.write(`spread: 12 lanes over 3 workers after ${Math.round(spread)} ms, over a fourth after ${Math.round(anew)} ms more\n`);
    expect(await workers[0]!.waker.livingWorkers()).toBe(4);
    await Promise.all(workers.map((worker) => worker.stop()));
  },
  60_000,
);

besideOthers(
  'no lane starves with more busy lanes than the workers may hold',
  async () => {
    const work = new FakeWork();
    const url = await server().freshDatabase();
    const lanes = Array.from({ length: 6 }, (_, index) => `lane-${index}`);
    for (const lane of lanes) for (let item = 0; item < 20_000; item++) work.file(lane);
    const workers = ['one', 'two'].map((name) => startFakeWorker({ url, work, name, lanesPerWorker: 1, itemMs: 20, sweepMs: 500 }));
    const took = await until(() => lanes.every((lane) => work.done.some(({ account }) => account === lane)), 'every lane to be worked', 40_000);
    process.stderr.write(`starvation: 6 lanes that never end over 2 workers of 1 lane each all had a turn after ${Math.round(took)} ms\n`);
    await Promise.all(workers.map((worker) => worker.stop()));
  },
  60_000,
);

besideOthers('a worker that stops gives its lanes to the others at once', async () => {
  const work = new FakeWork();
  const url = await server().freshDatabase();
  for (let item = 0; item < 20_000; item++) work.file('acme');
  const first = startFakeWorker({ url, work, name: 'one', itemMs: 10, sweepMs: 500 });
  await until(() => first.held.size === 1, 'the first one to have the lane');
  const second = startFakeWorker({ url, work, name: 'two', itemMs: 10 });
  await pause(500);
  await first.stop();
  const took = await until(() => second.held.size === 1, 'the second one to have it');
  process.stderr.write(`handed over by a worker that stops: ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(2_000);
  await second.stop();
});
