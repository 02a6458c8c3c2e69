import { REASON_CODES, REASON_LABELS, type ReasonCode } from '@countermand/core/model';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { Conversation } from '../conversation.ts';

/** Another reason, by its number or its name; undefined keeps the one there is. */
export async function askReason(talk: Conversation): Promise<ReasonCode | undefined> {
  REASON_CODES.forEach((code, index) => talk.say(text`${index + 1}. ${safeText(REASON_LABELS[code])}.`));
  const answer = (await talk.ask(text`Which reason? Type its number; anything else keeps the reason.`))?.toLowerCase();
  return REASON_CODES.find((code, index) => [String(index + 1), code, REASON_LABELS[code].toLowerCase()].includes(answer ?? ''));
}
