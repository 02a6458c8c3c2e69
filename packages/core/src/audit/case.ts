import type { Cancellation } from '../model/cancellation.ts';
import type { CancellationProvider } from '../provider/provider.ts';
import type { Dossier } from '../ports/ledger-inspection.ts';
import type { Finding, LedgerCheck } from './finding.ts';

/** One cancellation before the laws. */
export interface Case extends Dossier {
  readonly cancellation: Cancellation;
  /** Undefined where its plugin is not loaded. */
  readonly provider: CancellationProvider | undefined;
  readonly writesPerCancellation: number;
}

/** Examines a case for one law. */
export type Rule = (found: Case) => readonly Finding[];

const ADVICE: Readonly<Record<LedgerCheck, string>> = {
  rows: 'The file may have been changed by hand or damaged: compare it with a backup.',
  ends: 'It was not written by the engine: compare with a backup, and look at the order at the provider.',
  evidence: 'Do not rely on it: look at the order at the provider, and stop it by hand if it still goes ahead.',
  intent: 'Something may have been sent that is not recorded: look at the order at the provider.',
  repeats: 'Look at the order at the provider: it may have been written to twice.',
  one_live: 'Look at the order at the provider, then withdraw or resolve all but one.',
  idempotency: 'Repeating that request would find nothing: file it again under a new key.',
  withdrawals: 'Ask those who requested it whether they still want it, and look at the order at the provider.',
  nothing_lost: 'Nobody would go on with it: `countermand recheck` it, or resolve it.',
  events: 'Compare with a backup: an event is missing, or one was added.',
  privacy: 'Find out which provider wrote it, and report it: its plugin must redact this.',
};

/** What a rule found, with the advice of its law unless it has its own. */
export function finding(check: LedgerCheck, about: Pick<Dossier, 'id'> | null, what: string, more: { certain?: boolean; advice?: string } = {}): Finding {
  return { check, certain: more.certain ?? true, cancellation: about?.id ?? null, what, advice: more.advice ?? ADVICE[check] };
}
