import type { Cancellation } from '../model/cancellation.ts';
import type { Urgency } from './waiting-line.ts';

/** Where a stop stands in the line for the budget. */
export function stopUrgency({ priority }: Pick<Cancellation, 'priority'>): Urgency {
  return priority === 'interactive' ? 'interactive_stop' : 'bulk_stop';
}

/** The same for a read of what was sent already; a person who asked for it waits. */
export function rereadUrgency({ state, nudged }: Pick<Cancellation, 'state' | 'nudged'>): Urgency {
  switch (state) {
    case 'requested':
      return 'watching';
    case 'unknown':
      return 'unknown';
    case 'needs_attention':
      return nudged ? 'watching' : 'interactive_stop';
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return 'interactive_stop';
  }
}
