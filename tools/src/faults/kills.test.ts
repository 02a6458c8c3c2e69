import { expect, test } from '@jest/globals';
import { fastPodArena, nextCommerceArena } from './test-support/arenas.ts';
import { runKills } from './test-support/run-kills.ts';
import { judge } from './test-support/verdict.ts';

/** Every seed kills one worker process; two rows of them run beside each other. */
const SEEDS_PER_ROW = 105;

test('law 8: workers killed with SIGKILL at every write point, over both providers, judged by the providers’ own records', async () => {
  const started = performance.now();
  const rows = await Promise.all(
    [0, 1].map(async (row) => {
      const arenas = [await fastPodArena(SEEDS_PER_ROW), await nextCommerceArena()];
      try {
        const seeds = Array.from({ length: SEEDS_PER_ROW }, (_, index) => row * SEEDS_PER_ROW + index);
        const { records, atTheirPoint } = await runKills(arenas, seeds);
        return { records, atTheirPoint, verdict: judge(arenas, records), writes: arenas.map(({ simulator }) => simulator.writes.length) };
      } finally {
        await Promise.all(arenas.map(({ simulator }) => simulator.close()));
      }
    }),
  );
  const states = Object.groupBy(rows.flatMap(({ records }) => records), ({ cancellation }) => cancellation.state);
  process.stderr.write(
    `kills: ${2 * SEEDS_PER_ROW} seeds (${rows.reduce((sum, row) => sum + row.atTheirPoint, 0)} at their point), ` +
      `${rows.flatMap(({ records }) => records).length} cancellations, ${rows.flatMap(({ writes }) => writes).reduce((sum, count) => sum + count, 0)} writes, ` +
      `${Object.entries(states).map(([state, records]) => `${records?.length ?? 0} ${state}`).join(', ')}, ${Math.round((performance.now() - started) / 1_000)} s\n`,
  );
  const others = rows.flatMap(({ records }) => records).filter(({ cancellation }) => cancellation.state !== 'cancelled');
  for (const { cancellation } of others) process.stderr.write(`  ${cancellation.reference} ${cancellation.state}: ${cancellation.refusal?.message ?? cancellation.failure?.message ?? cancellation.remark ?? ''}\n`);
  for (const { verdict, records } of rows) {
    expect(verdict).toEqual({ lost: [], untrueCancelled: [], blindSecondWrites: [], secondEffects: [], unheldUnsaid: [] });
    expect(records.length).toBeGreaterThanOrEqual(SEEDS_PER_ROW);
  }
}, 900_000);
