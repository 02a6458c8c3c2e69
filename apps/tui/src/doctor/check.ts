import type { ExitCode } from '../exit/exit-codes.ts';

/** One thing the doctor looked at. */
export interface Check {
  /** Such as `ledger`. */
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'failed' | 'skipped';
  /** A sentence; for what failed it says what to do. */
  readonly detail: string;
  /** The exit code it asks for when it failed. */
  readonly exit?: ExitCode;
}
