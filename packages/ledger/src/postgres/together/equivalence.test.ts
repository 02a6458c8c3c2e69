import { join } from 'node:path';
import type { Ledger } from '@countermand/core';
import fc from 'fast-check';
import { describePostgres } from '../../test-support/describe-postgres.ts';
import { ManualClock } from '../../test-support/manual-clock.ts';
import { contentOf, prepareRun, randomWorks, runWork, type RandomWork } from '../../test-support/random-works.ts';
import { temporaryFolder } from '../../test-support/temporary-folder.ts';
import { openSqliteLedger } from '../../sqlite/open-sqlite-ledger.ts';
import { openPostgresLedger } from '../open-postgres-ledger.ts';

/** What a caller learns of its change. */
async function outcome(change: Promise<unknown>): Promise<unknown> {
  try {
    return { saw: await change };
  } catch (error) {
    return { threw: error instanceof Error ? error.name : 'something' };
  }
}

describePostgres('changes that run together on PostgreSQL', { fsync: false }, (postgres) => {
  const folder = temporaryFolder();
  const ledgers: Ledger[] = [];
  afterAll(async () => {
    for (const ledger of ledgers) await ledger.close();
    folder.remove();
  });

  test('see and leave what they would have seen and left one after the other, in the order in which they ended', async () => {
    const clock = new ManualClock();
    const together = await openPostgresLedger({ url: await postgres().freshDatabase(), clock, time: 'clock' });
    const oneByOne = await openSqliteLedger({ path: join(folder.path, 'ledger.db'), clock });
    ledgers.push(together, oneByOne);
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(randomWorks, async (works: readonly RandomWork[]) => {
        const run = `run${runs++}`;
        for (const ledger of [together, oneByOne]) await prepareRun(ledger, run);
        let ended: number[] = [];
        const atOnce = await Promise.all(
          works.map((work, index) =>
            outcome(
              together.transact(async (transaction) => {
                try {
                  return await runWork(transaction, work, { run, work: index });
                } finally {
                  // Of a change that is run again the last time counts.
                  ended = [...ended.filter((each) => each !== index), index];
                }
              }),
            ),
          ),
        );
        const inOrder = new Map<number, unknown>();
        for (const index of ended) {
          const work = works[index] ?? { steps: [] };
          inOrder.set(index, await outcome(oneByOne.transact((transaction) => runWork(transaction, work, { run, work: index }))));
        }
        expect(atOnce).toEqual(works.map((_, index) => inOrder.get(index)));
        expect(await contentOf(together, run)).toEqual(await contentOf(oneByOne, run));
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
