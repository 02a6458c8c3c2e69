import type { EventView } from '@countermand/core/model';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { eventWords } from '../../view/event-words.ts';
import { spoken } from './spoken.ts';

/** `2026-03-02T09:00:01Z: queued to sending, by system. Sending cancel.` */
export function eventSentence(event: EventView): SafeText {
  const { at, actor, reason } = event;
  return text`${safeText(at.replace(/\.\d+Z$/, 'Z'))}: ${spoken(eventWords(event))}, by ${safeText(actor, 80)}.${reason === null ? text`` : text` ${safeText(reason)}`}`;
}
