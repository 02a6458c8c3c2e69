/** The Ledger port on SQLite. */
export { openSqliteLedger, type SqliteLedgerOptions } from './sqlite/open-sqlite-ledger.ts';
export type { LedgerMode } from './sqlite/connection.ts';
