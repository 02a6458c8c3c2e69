import type { AttemptOutcome } from '@countermand/core/model';
import type { CancellationProvider, History } from '@countermand/core/provider';

const OUTCOMES: readonly (AttemptOutcome | null)[] = [null, 'stopped', 'requested', 'refused', 'not_taken', 'ambiguous', 'lost'];

/** The names of the operations that change something. */
export function writesOf({ operations }: Pick<CancellationProvider, 'operations'>): readonly string[] {
  return operations.filter(({ purpose }) => purpose === 'stop' || purpose === 'hold').map(({ name }) => name);
}

/** What may have become of our writes: none was made, or one that came to each outcome there is, or is not answered yet. */
export function possibleHistories(provider: Pick<CancellationProvider, 'operations'>): readonly History[] {
  const [operation = ''] = writesOf(provider);
  const evidence = { operation, at: new Date(0).toISOString() };
  return [{ attempts: [], observations: [] }, ...OUTCOMES.map((outcome) => ({ attempts: [{ operation, startedAt: 0, outcome, evidence: outcome === null ? null : evidence }], observations: [] }))];
}
