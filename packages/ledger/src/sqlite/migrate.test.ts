import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

const FIRST: Migration = { version: 1, name: 'first', statements: ['CREATE TABLE one (id TEXT)'] };
const SECOND: Migration = { version: 2, name: 'second', statements: ['CREATE TABLE two (id TEXT)', 'ALTER TABLE one ADD COLUMN more TEXT'] };
const BROKEN: Migration = { version: 2, name: 'broken', statements: ['CREATE TABLE two (id TEXT)', 'CREATE TABLE one (id TEXT)'] };

const run = (database: DatabaseSync, migrations: readonly Migration[]) => migrate(database, { path: 'test.db', now: 7, patienceMs: 50, migrations });
const tables = (database: DatabaseSync) =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all().map(({ name }) => name);
const done = (database: DatabaseSync) => database.prepare('SELECT * FROM ledger_migrations').all().map((row) => ({ ...row }));

test('steps are applied once, in order, and only the missing ones', async () => {
  const database = new DatabaseSync(':memory:');
  await run(database, [FIRST]);
  await run(database, [FIRST]);
  await run(database, [FIRST, SECOND]);
  await run(database, [FIRST, SECOND]);
  expect(tables(database)).toEqual(['ledger_migrations', 'one', 'two']);
  expect(done(database)).toEqual([
    { version: 1, name: 'first', applied_at: 7 },
    { version: 2, name: 'second', applied_at: 7 },
  ]);
});

test('a step that fails takes back everything of this opening', async () => {
  const database = new DatabaseSync(':memory:');
  await expect(run(database, [FIRST, BROKEN])).rejects.toThrow('already exists');
  expect(tables(database)).toEqual([]);
  await run(database, [FIRST]);
  await expect(run(database, [FIRST, BROKEN])).rejects.toThrow('already exists');
  expect(tables(database)).toEqual(['ledger_migrations', 'one']);
});

test('there is no way back', async () => {
  const database = new DatabaseSync(':memory:');
  await run(database, [FIRST, SECOND]);
  await expect(run(database, [FIRST])).rejects.toMatchObject({ name: 'LedgerUnavailableError' });
});

test('the steps are numbered without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});
