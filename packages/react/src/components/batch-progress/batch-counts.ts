import { LOOKS, type Look } from '@countermand/cancel-flow';
import type { Batch, BatchItem, CancellationState } from '@countermand/client';
import { END_STATES } from '../../list/states.ts';

/** Rows of one kind: filed ones by the state of their cancellation, others by their own. */
export type RowKind = { readonly of: 'cancellation'; readonly state: CancellationState } | { readonly of: 'item'; readonly state: Exclude<BatchItem['state'], 'filed'> };

export type RowCount = RowKind & Look & { readonly count: number };

const ITEM_LOOKS: Readonly<Record<Exclude<BatchItem['state'], 'filed'>, Look>> = {
  waiting: LOOKS.queued,
  invalid: LOOKS.failed,
  duplicate: { tone: 'neutral', sign: '=' },
  failed: LOOKS.failed,
  withdrawn: LOOKS.withdrawn,
};

/** How many rows there are of each kind, without those of which there are none. */
export function countsOf({ progress }: Batch): readonly RowCount[] {
  if (!progress) return [];
  const { filed: _filed, ...others } = progress.items;
  const items = Object.entries(others).map(([state, count]) => ({ of: 'item' as const, state: state as keyof typeof others, count, ...ITEM_LOOKS[state as keyof typeof others] }));
  const filed = Object.entries(progress.cancellations).map(([state, count]) => ({ of: 'cancellation' as const, state: state as CancellationState, count, ...LOOKS[state as CancellationState] }));
  return [...items, ...filed].filter(({ count }) => count > 0);
}

/** How many orders need no more waiting for. */
export function settledIn({ progress }: Batch): number {
  if (!progress) return 0;
  return END_STATES.reduce((sum, state) => sum + progress.cancellations[state], progress.items.failed + progress.items.withdrawn);
}

/** How many a new try would ask for. */
export function failedIn({ progress }: Batch): number {
  return progress ? progress.items.failed + progress.cancellations.failed : 0;
}

/** How many were not sent: what an abort takes back. */
export function unsentIn({ progress }: Batch): number {
  return progress ? progress.accounts.reduce((sum, { waiting, unsent }) => sum + waiting + unsent, 0) : 0;
}
