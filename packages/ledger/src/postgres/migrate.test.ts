import type { Client } from 'pg';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { readAddress } from './address.ts';
import { connectWriter } from './connect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

const FIRST: Migration = { version: 1, name: 'first', statements: ['CREATE TABLE one (id text)'] };
const SECOND: Migration = { version: 2, name: 'second', statements: ['CREATE TABLE two (id text)', 'ALTER TABLE one ADD COLUMN more text'] };
const BROKEN: Migration = { version: 2, name: 'broken', statements: ['CREATE TABLE two (id text)', 'CREATE TABLE one (id text)'] };

test('the steps are numbered without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

describePostgres('migrations of PostgreSQL', { fsync: false }, (postgres) => {
  let url = '';
  const clients: Client[] = [];
  beforeEach(async () => {
    url = await postgres().freshDatabase();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.end();
  });

  async function connect(): Promise<Client> {
    const client = await connectWriter(readAddress(url));
    clients.push(client);
    return client;
  }

  const run = (client: Client, migrations: readonly Migration[]) => migrate(client, { address: readAddress(url), now: 7, migrations });
  const tables = async (client: Client) => {
    const { rows } = await client.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    return rows.map(({ name }) => name);
  };

  test('steps are applied once, in order, and only the missing ones, in a schema of our own', async () => {
    const client = await connect();
    for (const steps of [[FIRST], [FIRST], [FIRST, SECOND], [FIRST, SECOND]]) await run(client, steps);
    expect(await tables(client)).toEqual(['countermand.ledger_migrations', 'countermand.one', 'countermand.two']);
    expect((await client.query('select * from ledger_migrations order by version')).rows).toEqual([
      { version: 1, name: 'first', applied_at: 7 },
      { version: 2, name: 'second', applied_at: 7 },
    ]);
  });

  test('a step that fails takes back everything of this opening', async () => {
    const client = await connect();
    await expect(run(client, [FIRST, BROKEN])).rejects.toThrow('already exists');
    expect(await tables(client)).toEqual([]);
    await run(client, [FIRST]);
    await expect(run(client, [FIRST, BROKEN])).rejects.toThrow('already exists');
    expect(await tables(client)).toEqual(['countermand.ledger_migrations', 'countermand.one']);
  });

  test('a newer ledger is refused and left alone', async () => {
    const client = await connect();
    await run(client, [FIRST, SECOND]);
    await expect(run(client, [FIRST])).rejects.toMatchObject({ name: 'LedgerUnavailableError', message: expect.stringContaining('newer Countermand') as string });
  });

  test('of several that open at the same moment one does it, and all find it done', async () => {
    for (let round = 0; round < 5; round += 1) {
      url = await postgres().freshDatabase();
      const together = await Promise.all(Array.from({ length: 5 }, connect));
      await Promise.all(together.map((client) => run(client, MIGRATIONS)));
      const { rows } = await (together[0] as Client).query<{ count: number }>('select count(*) as count from ledger_migrations');
      expect(rows).toEqual([{ count: MIGRATIONS.length }]);
    }
  });
});
