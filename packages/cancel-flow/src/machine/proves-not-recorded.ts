import type { FlowProblem } from './problem.ts';

/** Said only after the ledger was asked for what is recorded under the key. */
const AFTER_THE_LEDGER: ReadonlySet<string> = new Set(['conflicting_options', 'unsupported_option', 'merchant_number_not_found', 'merchant_number_ambiguous', 'target_not_found']);

/**
 * Whether a refusal also says that nothing is recorded under the same key by an earlier send that got no answer. A right that was taken
 * away meanwhile, a server that is too busy, or something between that answers in its place, say nothing about that.
 */
export function provesNotRecorded({ code, retryable = false }: FlowProblem): boolean {
  return !retryable && AFTER_THE_LEDGER.has(code);
}
