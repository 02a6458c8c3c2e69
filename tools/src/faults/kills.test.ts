import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { fastPodArena, nextCommerceArena } from './test-support/arenas.ts';
import { drawnSeeds } from './test-support/drawn-seeds.ts';
import { runKills } from './test-support/run-kills.ts';
import { judge } from './test-support/verdict.ts';
import { withPostgres } from './test-support/with-postgres.ts';

/** Every seed kills one worker process. `KILL_SEEDS=1000` tries more of them on each database. */
const SEEDS = { sqlite: drawnSeeds('KILL', 20), postgres: drawnSeeds('KILL', 10) };

/** So many run beside each other, each with a ledger and providers of its own. */
const ROWS = 2;

async function kills(name: string, seeds: readonly number[], ledgerOf: () => Promise<string>) {
  const started = performance.now();
  const rows = await Promise.all(
    Array.from({ length: ROWS }, async (_, row) => {
      const own = seeds.filter((seed) => seed % ROWS === row);
      const arenas = [await fastPodArena(own.length), await nextCommerceArena()];
      try {
        const { records, atTheirPoint, findings } = await runKills(arenas, own, await ledgerOf());
        return { records, atTheirPoint, findings, verdict: judge(arenas, records), writes: arenas.reduce((sum, { simulator }) => sum + simulator.writes.length, 0) };
      } finally {
        await Promise.all(arenas.map(({ simulator }) => simulator.close()));
      }
    }),
  );
  const records = rows.flatMap((row) => row.records);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const states = Object.entries(Object.groupBy(records, ({ cancellation }) => cancellation.state));
  process.stderr.write(
    `kills on ${name}: ${seeds.length} seeds from ${seeds[0]} on (${sum(({ atTheirPoint }) => atTheirPoint)} at their point), ${records.length} cancellations, ${sum(({ writes }) => writes)} writes, ` +
      `${states.map(([state, those]) => `${those?.length ?? 0} ${state}`).join(', ')}, ${Math.round((performance.now() - started) / 1_000)} s\n`,
  );
  for (const { cancellation } of records.filter((record) => record.cancellation.state !== 'cancelled')) {
    process.stderr.write(`  ${cancellation.reference} ${cancellation.state}: ${cancellation.refusal?.message ?? cancellation.failure?.message ?? cancellation.remark ?? ''}\n`);
  }
  return { rows, count: seeds.length };
}

function expectNoFault({ rows, count }: Awaited<ReturnType<typeof kills>>): void {
  for (const { verdict, findings } of rows) {
    expect(verdict).toEqual({ lost: [], untrueCancelled: [], blindSecondWrites: [], secondEffects: [], unheldUnsaid: [] });
    expect(findings).toEqual([]);
  }
  expect(rows.reduce((sum, { records }) => sum + records.length, 0)).toBeGreaterThanOrEqual(count);
}

describe('law 8: workers killed with SIGKILL at every write point, over both providers, judged by the providers’ own records', () => {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    if (findPostgres() !== undefined) postgres = await startPostgres({ fsync: false, settings: { max_connections: '200' } });
  }, 60_000);
  afterAll(() => postgres?.stop(), 60_000);

  test('on SQLite', async () => {
    expectNoFault(await kills('SQLite', SEEDS.sqlite, () => Promise.resolve('sqlite:./ledger.db')));
  }, 3_600_000);

  withPostgres(
    'on PostgreSQL',
    async () => {
      expectNoFault(await kills('PostgreSQL', SEEDS.postgres, async () => (await postgres?.freshDatabase()) ?? ''));
    },
    3_600_000,
  );
});
