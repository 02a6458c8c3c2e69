import { DatabaseSync } from 'node:sqlite';
import { LedgerUnavailableError } from '@countermand/core/errors';
import { retryWhileBusy } from './busy-retry.ts';

/** `server` keeps more of the database in memory; `command` is for processes that live a moment. */
export type LedgerMode = 'server' | 'command';

const CACHE_KIB: Readonly<Record<LedgerMode, number>> = { server: 16_384, command: 4_096 };
const SYNCHRONOUS_FULL = 2;

/** Pages in the write-ahead log before they are moved into the file. A filing touches some 14, so the usual 1000 is soon full. */
const CHECKPOINT_PAGES = 4_000;

/** A connection whose commits are on the disk when they return; refuses to open one that cannot promise it. */
export async function openWriter(path: string, mode: LedgerMode, patienceMs: number): Promise<DatabaseSync> {
  const database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    await retryWhileBusy(() => demand(database, path, { pragma: 'journal_mode', set: 'WAL', expected: 'wal' }), path, patienceMs);
    demand(database, path, { pragma: 'synchronous', set: 'FULL', expected: SYNCHRONOUS_FULL });
    demand(database, path, { pragma: 'foreign_keys', set: 'ON', expected: 1 });
    database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    tune(database, mode);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A second connection, which sees committed data only and can change nothing. */
export function openReader(path: string, mode: LedgerMode): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0, readOnly: true });
  tune(database, mode);
  return database;
}

function tune(database: DatabaseSync, mode: LedgerMode): void {
  database.exec(`PRAGMA cache_size = -${CACHE_KIB[mode]}`);
  database.exec('PRAGMA trusted_schema = OFF');
}

interface Demand {
  readonly pragma: string;
  readonly set: string;
  readonly expected: string | number;
}

/** Sets a pragma and reads it back: SQLite ignores what it cannot do without a word. */
function demand(database: DatabaseSync, path: string, { pragma, set, expected }: Demand): void {
  database.exec(`PRAGMA ${pragma} = ${set}`);
  const got = database.prepare(`PRAGMA ${pragma}`).get()?.[pragma];
  if (got === expected) return;
  throw new LedgerUnavailableError(
    `The ledger ${path} cannot be used: ${pragma} is ${String(got)} where ${set} is needed. Put the file on a local disk.`,
  );
}
