import { format, type Message } from '@countermand/cancel-flow';
import { en } from '@countermand/cancel-flow/messages/en';
import { safeText, type SafeText } from '../text/safe-text.ts';

/** The longest that is said at once, characters. */
const LONGEST = 1_000;

/** A message of the flow in English; what others say in it is made safe. `now` in milliseconds since 1970. */
export function flowText(message: Message, now: number): SafeText {
  return safeText(format(en, message, { locale: 'en', now }), LONGEST);
}
