import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { fastPodArena, nextCommerceArena } from './test-support/arenas.ts';
import { drawnSeeds } from './test-support/drawn-seeds.ts';
import { runZombies } from './test-support/run-zombies.ts';
import { judge } from './test-support/verdict.ts';
import { besideOthers } from './test-support/with-postgres.ts';

/** Each seed is a worker that stands still about to send, longer than its lease. `ZOMBIE_SEEDS=200` tries more of them. */
const SEEDS = drawnSeeds('ZOMBIE', 4);

/** So many run beside each other, each with a ledger and providers of its own: most of the time they wait for a lease to run out. */
const GROUPS = 4;

async function zombies(name: string, ledgerOf: () => Promise<string>) {
  const groups = await Promise.all(
    Array.from({ length: GROUPS }, async (_, group) => {
      const own = SEEDS.filter((seed) => seed % GROUPS === group);
      const arenas = [await fastPodArena(own.length * 3), await nextCommerceArena()];
      try {
        const run = await runZombies(arenas, own, await ledgerOf());
        return { ...run, verdict: judge(arenas, run.records), writes: arenas.reduce((sum, { simulator }) => sum + simulator.writes.length, 0) };
      } finally {
        await Promise.all(arenas.map(({ simulator }) => simulator.close()));
      }
    }),
  );
  const takeovers = groups.flatMap(({ takeoverMs }) => takeoverMs).sort((left, right) => left - right);
  process.stderr.write(
    `zombies on ${name}: ${SEEDS.length} seeds from ${SEEDS[0]} on, ${takeovers.length} stood still, ${groups.flatMap(({ records }) => records).length} cancellations, ` +
      `${groups.reduce((sum, { writes }) => sum + writes, 0)} writes, lanes taken after ${Math.round(takeovers[0] ?? 0)} to ${Math.round(takeovers.at(-1) ?? 0)} ms\n`,
  );
  return { groups, stopped: takeovers.length };
}

function expectNoFault({ groups, stopped }: Awaited<ReturnType<typeof zombies>>): void {
  for (const { verdict } of groups) expect(verdict).toEqual({ lost: [], untrueCancelled: [], blindSecondWrites: [], secondEffects: [], unheldUnsaid: [] });
  expect(stopped).toBeGreaterThanOrEqual(SEEDS.length * 0.7);
}

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  if (findPostgres() !== undefined) postgres = await startPostgres({ fsync: false, settings: { max_connections: '400' } });
}, 60_000);
afterAll(() => postgres?.stop(), 60_000);

const LAW = 'law 6: a worker that stands still about to send has lost its lane when it goes on, and its write does not leave';

test.concurrent(
  `${LAW}, on SQLite`,
  async () => {
    expectNoFault(await zombies('SQLite', () => Promise.resolve('sqlite:./ledger.db')));
  },
  3_600_000,
);

besideOthers(
  `${LAW}, on PostgreSQL, where lanes are handed out`,
  async () => {
    expectNoFault(await zombies('PostgreSQL', async () => (await postgres?.freshDatabase()) ?? ''));
  },
  3_600_000,
);
