import type { ServicePlace } from '../service/service.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** The first lines: where this is, and how to go on. */
export function tellPlace(place: ServicePlace, readonly: boolean, say: (line: SafeText) => void): void {
  const where = place.kind === 'ledger' ? text`ledger ${safeText(place.ledger, 200)}` : text`server ${safeText(place.url, 200)}`;
  say(text`Countermand, ${where}.${place.demo ? text` Demo: simulators, no real orders.` : text``}${readonly ? text` Read only: nothing can be stopped or changed.` : text``}`);
  say(text`Type a command, such as find 1001 or desk. help tells all of them; quit leaves.`);
}
