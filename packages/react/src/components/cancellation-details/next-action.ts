import type { Cancellation } from '@countermand/client';
import type { detailsEnglish } from '../../messages/details/english.ts';

/** What happens next by itself. `unread`: no worker lives that would read it. */
export function nextAction({ state, nextActionAt, replacement }: Cancellation, unread: boolean): keyof typeof detailsEnglish {
  switch (state) {
    case 'scheduled':
      return 'next.scheduled';
    case 'queued':
      return unread ? 'next.unread' : 'next.queued';
    case 'sending':
      return 'next.sending';
    case 'needs_attention':
      if (nextActionAt === undefined) return 'next.person';
      return unread ? 'next.unread' : 'next.read';
    case 'requested':
    case 'unknown':
      return unread ? 'next.unread' : 'next.read';
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      if (replacement?.hold === 'pending') return 'next.hold';
      return replacement?.hold === 'failed' ? 'next.hold_failed' : 'next.ended';
  }
}
