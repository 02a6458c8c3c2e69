import type { EventView } from '@countermand/core/model';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';

/** `2026-03-02T09:00:01Z: state changed from queued to sending, by local:alice. customer request.` */
export function eventSentence({ type, at, from, to, actor, reason }: EventView): SafeText {
  const what = safeText(type.replace(/^cancellation\./, '').replaceAll(/[._]/g, ' '));
  const moved = from === null || to === null ? text`` : text` from ${word(from)} to ${word(to)}`;
  return text`${safeText(at.replace(/\.\d+Z$/, 'Z'))}: ${what}${moved}, by ${safeText(actor, 80)}.${reason === null ? text`` : text` ${safeText(reason)}`}`;
}

function word(state: string): SafeText {
  return safeText(state.replaceAll('_', ' '));
}
