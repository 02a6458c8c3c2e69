import type { Cancellation } from '@countermand/client';
import type { TableWords } from './table-words.ts';

/** What happens next by itself, or who has to do it. `now` in milliseconds since 1970. */
export function nextStep({ state, nextActionAt, replacement }: Cancellation, own: TableWords['own'], now: number): string {
  // What is due already happens now: a time that has passed would read as done.
  const ago = nextActionAt === undefined || Date.parse(nextActionAt) < now ? new Date(now).toISOString() : nextActionAt;
  const at = { ago: { ago } };
  switch (state) {
    case 'scheduled':
      return own('table.next.scheduled', at, now);
    case 'queued':
      return own('table.next.queued');
    case 'sending':
      return own('table.next.sending');
    case 'requested':
    case 'unknown':
      return own('table.next.read', at, now);
    case 'needs_attention':
      return nextActionAt === undefined ? own('table.next.person') : own('table.next.read', at, now);
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      if (replacement?.hold === 'pending') return own('table.next.hold', at, now);
      return own(replacement?.hold === 'failed' ? 'table.next.person_holds' : 'table.next.none');
  }
}
