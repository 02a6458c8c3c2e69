import { Client } from 'pg';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { examinePostgresTables } from './examine-tables.ts';
import { openPostgresLedger } from './open-postgres-ledger.ts';

describePostgres('the tables on PostgreSQL', { fsync: false }, (postgres) => {
  test('are sound, until an index or a rule does not hold', async () => {
    const url = await postgres().freshDatabase();
    await (await openPostgresLedger({ url, clock: new ManualClock() })).close();
    expect(await examinePostgresTables({ url })).toEqual([]);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`update pg_index set indisvalid = false where indexrelid = 'countermand.cancellations_live'::regclass`);
    await client.query('alter table countermand.cancellations add constraint odd check (version > 0) not valid');
    await client.end();
    expect(await examinePostgresTables({ url })).toEqual([
      'The index cancellations_live does not hold. Rebuild it with REINDEX.',
      'The rule odd of cancellations was never checked. Run ALTER TABLE … VALIDATE CONSTRAINT.',
    ]);
  });

  test('a server that is not there is said', async () => {
    await expect(examinePostgresTables({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow('127.0.0.1:1');
  });
});
