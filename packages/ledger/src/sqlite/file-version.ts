import type { DatabaseSync } from 'node:sqlite';

/** "CMLG": marks the file as ours, so that no other program's database is ever changed. */
export const APPLICATION_ID = 0x434d4c47;

/** `APPLICATION_ID` where the file is a ledger; 0 where it is nobody's yet. */
export function applicationId(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA application_id').get()?.application_id);
}

/** The number of the newest change of tables that a ledger has. */
export function recordedVersion(database: DatabaseSync): number {
  return Number(database.prepare('SELECT coalesce(max(version), 0) AS version FROM ledger_migrations').get()?.version);
}
