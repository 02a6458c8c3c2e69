/** For tests of what is built on the core: the ledger port in memory. Keeps nothing; never for use in production. */
export { MemoryLedger } from '../test-support/memory-ledger.ts';
