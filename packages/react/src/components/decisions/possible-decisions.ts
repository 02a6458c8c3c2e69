import type { Cancellation } from '@countermand/client';
import type { detailsEnglish } from '../../messages/details/english.ts';

/** What can be decided about it now, whoever looks. */
export interface PossibleDecisions {
  readonly withdraw: boolean;
  readonly recheck: boolean;
  readonly resolve: boolean;
  /** Why it cannot be taken back any more, while that may still be wished. */
  readonly late?: keyof typeof detailsEnglish;
}

const NOTHING: PossibleDecisions = { withdraw: false, recheck: false, resolve: false };

export function possibleDecisions({ state }: Pick<Cancellation, 'state'>): PossibleDecisions {
  switch (state) {
    case 'scheduled':
    case 'queued':
      return { ...NOTHING, withdraw: true };
    case 'sending':
      return { ...NOTHING, late: 'decide.left' };
    case 'requested':
      return { ...NOTHING, recheck: true, late: 'decide.requested' };
    case 'unknown':
      return { ...NOTHING, recheck: true, late: 'decide.left' };
    case 'needs_attention':
      return { ...NOTHING, recheck: true, resolve: true };
    case 'cancelled':
    case 'refused':
      return { ...NOTHING, recheck: true };
    case 'failed':
    case 'withdrawn':
      return NOTHING;
  }
  // A newer server may know a state more: of that nobody decides anything here, and the page stays.
  return NOTHING;
}
