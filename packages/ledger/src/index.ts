/** The Ledger port on SQLite. */
export { openSqliteLedger, type SqliteLedgerOptions } from './sqlite/open-sqlite-ledger.ts';
export type { LedgerMode } from './sqlite/connection.ts';
export { backUpSqliteFile, type BackupOutcome, type SqliteBackup } from './sqlite/upkeep/back-up-file.ts';
export { examineSqliteFile } from './sqlite/upkeep/examine-file.ts';
