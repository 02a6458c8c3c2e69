import type { DatabaseSync } from 'node:sqlite';
import { LedgerUnavailableError } from '@countermand/core/errors';
import { retryWhileBusy } from './busy-retry.ts';
import { APPLICATION_ID, applicationId, recordedVersion } from './file-version.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

export interface MigrateOptions {
  readonly path: string;
  readonly now: number;
  readonly patienceMs: number;
  readonly migrations?: readonly Migration[];
}

/** Brings the file to the newest version. One process does it; one that opens at the same moment waits and finds it done. */
export async function migrate(database: DatabaseSync, options: MigrateOptions): Promise<void> {
  const { path, now, patienceMs, migrations = MIGRATIONS } = options;
  if (await retryWhileBusy(() => isUpToDate(database, migrations.length), path, patienceMs)) return;
  await retryWhileBusy(() => database.exec('BEGIN IMMEDIATE'), path, patienceMs);
  try {
    refuseForeignFile(database, path);
    markAsLedger(database);
    const done = recordedVersion(database);
    refuseNewerFile(done, migrations.length, path);
    for (const migration of migrations.slice(done)) apply(database, migration, now);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function apply(database: DatabaseSync, migration: Migration, now: number): void {
  for (const statement of migration.statements) database.exec(statement);
  database
    .prepare('INSERT INTO ledger_migrations (version, name, applied_at) VALUES (?, ?, ?)')
    .run(migration.version, migration.name, now);
}

/** Asked first without the write lock, so that opening never waits for a busy writer. */
function isUpToDate(database: DatabaseSync, known: number): boolean {
  return applicationId(database) === APPLICATION_ID && recordedVersion(database) === known;
}

function markAsLedger(database: DatabaseSync): void {
  if (applicationId(database) === APPLICATION_ID) return;
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec('CREATE TABLE ledger_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at REAL NOT NULL) STRICT');
}

function refuseForeignFile(database: DatabaseSync, path: string): void {
  const id = applicationId(database);
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count;
  if (id === APPLICATION_ID || (id === 0 && tables === 0)) return;
  throw new LedgerUnavailableError(`${path} is another program's database, not a ledger. Check the path; nothing was changed.`);
}

function refuseNewerFile(done: number, known: number, path: string): void {
  if (done <= known) return;
  throw new LedgerUnavailableError(
    `The ledger ${path} was written by a newer Countermand (version ${done} of its tables; this one knows ${known}). Update Countermand, or choose another file.`,
  );
}
