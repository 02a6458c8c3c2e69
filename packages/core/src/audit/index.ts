/** The laws, held against a ledger. */
export { CheckLedger, type CheckOptions } from './check-ledger.ts';
export { type Finding, LEDGER_CHECKS, type LedgerCheck } from './finding.ts';
export type { CheckResult, LedgerReport } from './ledger-report.ts';
