import type { Ledger } from '@countermand/core';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { describeLedger } from '../test-support/suite/describe-ledger.ts';
import type { LedgerFixture } from '../test-support/suite/fixture.ts';
import { openPostgresLedger } from './open-postgres-ledger.ts';

describePostgres('PostgreSQL', { fsync: false }, (postgres) => {
  /** To bring the tables up to date takes longer than most tests of the suite: it is done once. */
  let upToDate = '';
  beforeAll(async () => {
    upToDate = await postgres().freshDatabase();
    const ledger = await openPostgresLedger({ url: upToDate, clock: new ManualClock() });
    await ledger.close();
  });

  async function openFixture(): Promise<LedgerFixture> {
    const url = await postgres().copyOf(upToDate);
    const clock = new ManualClock();
    const handles: Ledger[] = [];
    const another = async () => {
      const ledger = await openPostgresLedger({ url, clock, time: 'clock' });
      handles.push(ledger);
      return ledger;
    };
    return {
      ledger: await another(),
      clock,
      another,
      dispose: async () => {
        for (const handle of handles) await handle.close();
      },
    };
  }

  describeLedger('PostgreSQL', openFixture);
});
