import { expect } from '@jest/globals';
import type { Logger } from '@countermand/core';
import { setTimeout as pause } from 'node:timers/promises';
import { fakeNode, FakeWork, startFakeWorker } from './test-support/fake-work.ts';
import { aServer, sql, withPostgres } from './test-support/postgres.ts';
import { until } from './test-support/until.ts';

const server = aServer();
const SCHEMA = 'countermand_delivery';

/** What may become of the queue's tables while workers work. */
const LOSSES = [
  `delete from ${SCHEMA}.job`,
  `truncate ${SCHEMA}.job, ${SCHEMA}.workers`,
  `drop schema ${SCHEMA} cascade`,
  `truncate ${SCHEMA}.queue cascade`,
  `drop table ${SCHEMA}.workers`,
];
const WIPES = 20;

withPostgres(
  'law 8: the queue’s tables are wiped twenty times while work goes on, and nothing is lost',
  async () => {
    const work = new FakeWork();
    const url = await server().freshDatabase();
    const node = fakeNode({ url, work, name: 'api' });
    const workers = ['one', 'two'].map((name) => startFakeWorker({ url, work, name, sweepMs: 500, itemMs: 5 }));
    let filed = 0;
    for (let wipe = 0; wipe < WIPES; wipe++) {
      for (let index = 0; index < 12; index++) {
        work.file(`lane-${index}`, index % 3 === 0 ? 300 : 0);
        filed += 1;
        if (index % 2 === 0) node.wake(`lane-${index}`);
        await pause(5);
      }
      // Somebody else's statement may meet the tables while they are being made anew.
      await sql(url, LOSSES[wipe % LOSSES.length]!).catch(() => {});
      await pause(150);
    }
    const rest = await until(() => work.left === 0, 'everything to be done');
    process.stderr.write(`wiped ${WIPES} times: ${filed} items done, the last ${Math.round(rest)} ms after the last wipe, late by ${Math.max(...work.done.map(({ lateMs }) => lateMs))} ms at most\n`);
    expect(work.done).toHaveLength(filed);
    await Promise.all([node.close(), ...workers.map((worker) => worker.stop())]);
  },
  90_000,
);

function recordingLogger() {
  const lines: string[] = [];
  const record = (message: string): void => void lines.push(message);
  return { lines, logger: { debug: () => {}, info: record, warn: record, error: record } satisfies Logger };
}

withPostgres(
  'while the queue cannot be used a worker finds its lanes in the ledger, says so once, and goes back to the queue',
  async () => {
    const work = new FakeWork();
    const url = await server().freshDatabase();
    await sql(url, `create schema ${SCHEMA}; create table ${SCHEMA}.version (surprise text)`);
    const { lines, logger } = recordingLogger();
    const worker = startFakeWorker({ url, work, name: 'one', logger, sweepMs: 500 });
    work.file('acme');
    work.file('other', 1_500);
    worker.waker.wake('acme');
    await until(() => work.left === 0, 'work without a queue');
    expect(lines).toEqual([expect.stringMatching(/queue cannot be used.*look into the ledger/)]);
    await sql(url, `drop schema ${SCHEMA} cascade`);
    await until(() => lines.length === 2, 'the queue to be back');
    expect(lines[1]).toMatch(/works again/);
    work.file('acme');
    worker.waker.wake('acme');
    await until(() => work.left === 0, 'work by the queue');
    expect(await worker.waker.livingWorkers()).toBe(1);
    await worker.stop();
  },
  60_000,
);

withPostgres('a process that only wakes does not mind a database that is away', async () => {
  const work = new FakeWork();
  const node = fakeNode({ url: 'postgres://nobody@127.0.0.1:1/none', work, name: 'api' });
  node.wake('acme');
  expect(await node.livingWorkers()).toBe(0);
  await node.close();
});

