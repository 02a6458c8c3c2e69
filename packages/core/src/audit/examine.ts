import type { Dossier } from '../ports/ledger-inspection.ts';
import type { Case, Rule } from './case.ts';
import type { Finding } from './finding.ts';
import { ends } from './rules/ends.ts';
import { events } from './rules/events.ts';
import { evidence } from './rules/evidence.ts';
import { intent } from './rules/intent.ts';
import { nothingLost } from './rules/nothing-lost.ts';
import { oneLive } from './rules/one-live.ts';
import { privacy } from './rules/privacy.ts';
import { queuedAgain } from './rules/repeats.ts';
import { damagedRows } from './rules/rows.ts';
import { withdrawals } from './rules/withdrawals.ts';

const RULES: readonly Rule[] = [ends, evidence, intent, queuedAgain, oneLive, withdrawals, nothingLost, events, privacy];

/** Everything that is wrong with one cancellation. Where rows of it are lost, what follows from that is not told as well. */
export function examine(dossier: Dossier, context: Pick<Case, 'provider' | 'writesPerCancellation'>): readonly Finding[] {
  const damaged = damagedRows(dossier);
  const { cancellation } = dossier;
  if (cancellation === undefined || dossier.damage.some(({ kind }) => kind !== 'disagrees')) return damaged;
  return [...damaged, ...RULES.flatMap((rule) => rule({ ...dossier, cancellation, ...context }))];
}
