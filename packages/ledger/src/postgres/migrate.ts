import { LedgerUnavailableError } from '@countermand/core/errors';
import type { Client } from 'pg';
import type { Migration } from './migrations/migration.ts';
import type { PostgresAddress } from './address.ts';
import { SCHEMA } from './connect.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Held while the tables are brought up to date: "CMLG", as on SQLite. */
const LOCK = 0x434d4c47;

export interface MigrateOptions {
  readonly address: PostgresAddress;
  readonly now: number;
  readonly migrations?: readonly Migration[];
}

/** Brings the schema to the newest version. One process does it; one that opens at the same moment waits and finds it done. */
export async function migrate(client: Client, options: MigrateOptions): Promise<void> {
  const { address, now, migrations = MIGRATIONS } = options;
  if (await isUpToDate(client, migrations)) return;
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(${LOCK})`);
    const done = (await recordedVersion(client)) ?? (await createSchema(client));
    if (done > migrations.length) throw newerLedger(address, done, migrations.length);
    for (const migration of migrations.slice(done)) await apply(client, migration, now);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Asked without the lock, so that opening never waits for another process that opens. */
export async function isUpToDate(client: Client, migrations = MIGRATIONS): Promise<boolean> {
  return (await recordedVersion(client)) === migrations.length;
}

async function createSchema(client: Client): Promise<number> {
  await client.query(`create schema if not exists ${SCHEMA}`);
  await client.query('create table ledger_migrations (version integer primary key, name text not null, applied_at double precision not null)');
  return 0;
}

async function apply(client: Client, { version, name, statements }: Migration, now: number): Promise<void> {
  for (const statement of statements) await client.query(statement);
  await client.query('insert into ledger_migrations (version, name, applied_at) values ($1, $2, $3)', [version, name, now]);
}

/**
 * Undefined before the first time. Asked by a query, because the server's shortcuts (to_regclass) may remember from before
 * the lock that there was no such table.
 */
async function recordedVersion(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ known: boolean }>(
    `select exists (select from pg_catalog.pg_tables where schemaname = '${SCHEMA}' and tablename = 'ledger_migrations') as known`,
  );
  if (!rows[0]?.known) return undefined;
  const { rows: recorded } = await client.query<{ version: number }>('select coalesce(max(version), 0) as version from ledger_migrations');
  return recorded[0]?.version;
}

function newerLedger({ shown }: PostgresAddress, done: number, known: number): LedgerUnavailableError {
  return new LedgerUnavailableError(
    `The ledger ${shown} was written by a newer Countermand (version ${done} of its tables; this one knows ${known}). Update Countermand, or choose another database.`,
  );
}
