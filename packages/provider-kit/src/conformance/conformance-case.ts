import type { Bench } from './bench.ts';
import type { Law } from './laws.ts';
import type { ConformanceSubject } from './subject.ts';

/** One thing that a plugin must do right. */
export interface ConformanceCase {
  /** A sentence that holds of a right plugin. */
  readonly name: string;
  readonly law: Law;
  /** Why it does not apply to this subject; such a case is skipped by name. */
  readonly skipped?: string;
  /** Throws a `ConformanceViolation`. Whatever else is thrown was thrown by the plugin, and is a violation as well. */
  readonly run: (bench: Bench) => Promise<void> | void;
}

/** The cases of one area for a subject. */
export type CasesOf = (subject: ConformanceSubject) => readonly ConformanceCase[];
