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

/** What can be read again: what was sent, or may have been. */
const SENT: readonly Cancellation['state'][] = ['requested', 'unknown', 'needs_attention', 'cancelled', 'refused'];

/** Of a state that a newer server knows nobody decides anything here, and the page stays. */
export function possibleDecisions({ state }: Pick<Cancellation, 'state'>): PossibleDecisions {
  return {
    withdraw: state === 'scheduled' || state === 'queued',
    recheck: SENT.includes(state),
    resolve: state === 'needs_attention',
    ...(state === 'requested' && { late: 'decide.requested' }),
    ...((state === 'sending' || state === 'unknown') && { late: 'decide.left' }),
  };
}
