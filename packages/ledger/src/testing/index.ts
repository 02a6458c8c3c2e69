/** A throw-away PostgreSQL server, for tests of whatever stands on the ledger. */
export { findPostgres } from './find-postgres.ts';
export { startPostgres, type StopMode, type TestPostgres, type TestPostgresOptions } from './start-postgres.ts';
