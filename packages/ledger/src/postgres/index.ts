/** The Ledger port on PostgreSQL. Apart from the rest, so that nobody loads the driver who does not need it. */
export { shownAddress } from './address.ts';
export { examinePostgres, type PostgresReport } from './examine-postgres.ts';
export { examinePostgresTables } from './examine-tables.ts';
export { openPostgresLedger, type PostgresLedgerOptions } from './open-postgres-ledger.ts';
export { PostgresLedger } from './postgres-ledger.ts';
