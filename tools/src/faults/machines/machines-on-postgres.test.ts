import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { withPostgres } from '../test-support/with-postgres.ts';
import { runTrial } from './run-trial.ts';
import type { Scene } from './trial.ts';
import { expectLawful, tell } from './verdict.ts';

/** `MACHINES_ITEMS=10000` tries a whole day's work, with a kill every few seconds. */
const ITEMS = Number(process.env['MACHINES_ITEMS'] ?? 600);
const FEWER_ITEMS = 300;

const KILL_EVERY_MS = 5_000;
/** A short run would be over: there it is so many orders. */
const KILL_EVERY = 150;

/** Workers are harmed once they work. */
const WARM_UP = 60;

/** Over 10,000 orders the time that kills cost has to vanish; a short run is mostly that, and the machine may be busy: a bit more than a minute. */
const LONGEST = ITEMS >= 10_000 ? 1.1 : 12;

describe('law 8: three worker processes on one PostgreSQL, harmed while they work a batch', () => {
  let server: TestPostgres | undefined;
  beforeAll(async () => {
    if (findPostgres() !== undefined) server = await startPostgres({ settings: { max_connections: '200' } });
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);

  function harmed(name: string, items: number, harm: (scene: Scene, postgres: TestPostgres, ledger: string) => Promise<void>, check?: (ratio: number) => void): void {
    const run = async () => {
      if (server === undefined) throw new Error('There is no PostgreSQL server.');
      const postgres = server;
      const ledger = await postgres.freshDatabase();
      const result = await runTrial({ ledger, items, workers: 3, harm: (scene) => harm(scene, postgres, ledger) });
      const ratio = tell(name, result);
      expectLawful(result, items >= 10_000 ? 1 : undefined);
      expect(result.harms).toBeGreaterThan(0);
      check?.(ratio);
    };
    withPostgres(name, run, 240_000 + items * 60);
  }

  harmed(
    'one is killed every few seconds',
    ITEMS,
    async ({ workers, pause, stopped, harmed: count }) => {
      for (let next = 0; ; next++) {
        await (ITEMS >= 10_000 ? pause(KILL_EVERY_MS) : stopped(KILL_EVERY));
        count();
        await workers[next % workers.length]?.replace();
      }
    },
    (ratio) => expect(ratio).toBeLessThanOrEqual(LONGEST),
  );

  harmed('all are asked to stop, and new ones go on', FEWER_ITEMS, async ({ workers, stopped, harmed: count, standing, calls }) => {
    await stopped(WARM_UP);
    count();
    const codes = await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
    expect(codes).toEqual([0, 0, 0]);
    const { batch, progress } = await standing();
    expect(batch.state).toBe('running');
    expect(progress.cancellations).toMatchObject({ sending: 0, unknown: 0, failed: 0, needs_attention: 0 });
    // Whatever was sent has been answered, and is on record as done.
    expect((await calls()).filter(({ kind }) => kind === 'write')).toHaveLength(progress.cancellations.cancelled);
    for (const worker of workers) worker.startAgain();
  });

  harmed('PostgreSQL crashes twice', FEWER_ITEMS, async ({ pause, stopped, harmed: count }, postgres) => {
    for (let crash = 0; crash < 2; crash++) {
      await stopped(WARM_UP);
      count();
      await postgres.halt('immediate');
      await pause(1_000).finally(() => postgres.resume());
    }
  });

  harmed('connections to PostgreSQL are cut twice a second', FEWER_ITEMS, async ({ pause, harmed: count }, postgres, ledger) => {
    for (;;) {
      await pause(500);
      count();
      await postgres.run(
        ledger,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' order by random() limit 1`,
      );
    }
  });

  harmed('the tables of the delivery are lost', FEWER_ITEMS, async ({ stopped, harmed: count }, postgres, ledger) => {
    const losses = ['drop schema countermand_delivery cascade', 'truncate countermand_delivery.job, countermand_delivery.workers', 'truncate countermand_delivery.queue cascade'];
    for (let next = 0; ; next++) {
      await stopped(WARM_UP);
      count();
      // They may be about to be made anew, or not there yet.
      await postgres.run(ledger, losses[next % losses.length] ?? '').catch(() => {});
    }
  });
});
