import { expect } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { fakeNode, FakeWork, startFakeWorker } from './test-support/fake-work.ts';
import { aServer, withPostgres } from './test-support/postgres.ts';
import { until } from './test-support/until.ts';

const server = aServer();

const RACES = 240;
const LANES = 12;

withPostgres(
  'law 8: no wake-up is lost, whenever it comes: while the lane runs, while it ends, from one process or another, earlier than planned',
  async () => {
    const work = new FakeWork();
    const url = await server().freshDatabase();
    const node = fakeNode({ url, work, name: 'api' });
    const workers = ['one', 'two'].map((name) => startFakeWorker({ url, work, name }));
    const wakers = [node, ...workers.map(({ waker }) => waker)];
    const race = async (index: number): Promise<void> => {
      const account = `lane-${index % LANES}`;
      const waker = wakers[index % wakers.length]!;
      const later = index % 4 === 3;
      const item = work.file(account, later ? 3_600_000 : 0);
      waker.wake(account);
      // A second one comes while the lane of the first begins, runs, or ends; one that was to wait is moved earlier.
      await pause((index * 7) % 60);
      if (later) work.hurry(item);
      else work.file(account);
      wakers[(index + 1) % wakers.length]!.wake(account);
      await until(() => work.nextDueAt(account) === undefined, `lane ${account} of race ${index}`, 8_000);
    };
    for (let index = 0; index < RACES; index += LANES) await Promise.all(Array.from({ length: LANES }, (_, lane) => race(index + lane)));
    const late = work.done.map(({ lateMs }) => lateMs).sort((left, right) => left - right);
    process.stderr.write(`wake-ups: ${RACES} races, ${work.done.length} items, late by ${late[late.length >> 1]} ms (median), ${late.at(-1)} ms (most)\n`);
    expect(work.left).toBe(0);
    expect(work.done).toHaveLength(RACES + (RACES * 3) / 4);
    expect(new Set(work.done.map(({ worker }) => worker)).size).toBe(2);
    await Promise.all([node.close(), ...workers.map((worker) => worker.stop())]);
  },
  120_000,
);
