import { LEDGER_CHECKS, type Finding, type LedgerCheck } from './finding.ts';

/** What one check came to. */
export interface CheckResult {
  readonly check: LedgerCheck;
  /** The law it guards; null where it guards the record as such. */
  readonly law: number | null;
  readonly title: string;
  /** Findings that are certain. */
  readonly broken: number;
  /** Findings that the ledger alone cannot decide. */
  readonly doubtful: number;
}

/** A check of the whole ledger. */
export interface LedgerReport {
  /** True while nothing is certainly broken. */
  readonly ok: boolean;
  /** False when the check was given up before its end. */
  readonly complete: boolean;
  readonly cancellations: number;
  readonly attempts: number;
  readonly events: number;
  readonly checks: readonly CheckResult[];
  /** The first ones; the counts of `checks` hold them all. */
  readonly findings: readonly Finding[];
}

/** So many findings are told one by one: memory stays bounded even where everything is wrong. */
const MOST_TOLD = 1_000;

/** Counts what a check finds. */
export class Tally {
  readonly counts = { cancellations: 0, attempts: 0, events: 0 };
  readonly #found = new Map<LedgerCheck, { broken: number; doubtful: number }>();
  readonly #findings: Finding[] = [];

  add(finding: Finding): void {
    const counted = this.#found.get(finding.check) ?? { broken: 0, doubtful: 0 };
    this.#found.set(finding.check, finding.certain ? { ...counted, broken: counted.broken + 1 } : { ...counted, doubtful: counted.doubtful + 1 });
    if (this.#findings.length < MOST_TOLD) this.#findings.push(finding);
  }

  report(complete: boolean): LedgerReport {
    const checks = (Object.keys(LEDGER_CHECKS) as LedgerCheck[]).map((check) => ({
      check,
      ...LEDGER_CHECKS[check],
      ...(this.#found.get(check) ?? { broken: 0, doubtful: 0 }),
    }));
    return { ok: checks.every(({ broken }) => broken === 0), complete, ...this.counts, checks, findings: this.#findings };
  }
}
