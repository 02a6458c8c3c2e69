import type { Cancellation } from '@countermand/client';

/** What happens next by itself, or who has to do it. */
export type NextAction = 'next.scheduled' | 'next.queued' | 'next.sending' | 'next.read' | 'next.person' | 'next.hold' | 'next.hold_failed' | 'next.ended';

export function nextAction({ state, nextActionAt, replacement }: Cancellation): NextAction | undefined {
  switch (state) {
    case 'scheduled':
    case 'queued':
    case 'sending':
      return `next.${state}`;
    case 'needs_attention':
      return nextActionAt === undefined ? 'next.person' : 'next.read';
    case 'requested':
    case 'unknown':
      return 'next.read';
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      if (replacement?.hold === 'pending') return 'next.hold';
      return replacement?.hold === 'failed' ? 'next.hold_failed' : 'next.ended';
  }
  // A newer server may know a state more: of that nothing is said, and the page stays.
  return undefined;
}
