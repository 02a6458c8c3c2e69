import type { Cancellation } from '@countermand/client';
import type { deskEnglish } from '../../messages/desk/english.ts';

/** Why it is on the desk. `unread`: no worker lives that would read it. */
export function whyHere({ state, warnings, replacement }: Cancellation, unread: boolean): keyof typeof deskEnglish {
  if (state === 'needs_attention') return 'desk.decide';
  if (state === 'unknown') return unread ? 'desk.unread' : 'desk.unknown';
  if (warnings.some(({ code }) => code === 'contradicted_after_end')) return 'desk.contradicted';
  return replacement?.hold === 'failed' ? 'desk.not_held' : 'desk.other';
}
