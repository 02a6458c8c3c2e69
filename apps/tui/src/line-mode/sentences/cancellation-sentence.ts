import type { CancellationView } from '@countermand/core/model';
import { ageText } from '../../text/duration.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { describeReplacement, describeState } from '../../view/describe-state.ts';
import { stateLook } from '../../view/state-words.ts';
import { sentences } from './join-sentences.ts';

/** How a person decides here what could not be established. */
const DECIDE = text`type resolve and its number`;

/** `cancelled: acme:123, order WILLOW-1. Stopped; the provider's answer to our request says so. Asked 4 min ago.` */
export function cancellationSentence(view: CancellationView, now: number, unread?: SafeText): SafeText {
  const number = view.orderNumber === undefined ? text`` : text`, order ${safeText(view.orderNumber, 40)}`;
  return sentences(text`${stateLook(view.state).word}: ${safeText(view.reference, 80)}${number}.`, meaning(view, unread), text`Asked ${ageText(view.createdAt, now)} ago.`);
}

/** `acme:123 is cancelled: Stopped; the provider's answer to our request says so.` */
export function changeSentence(view: CancellationView): SafeText {
  const reference = safeText(view.reference, 80);
  const is = view.state === 'needs_attention' ? text`${reference} needs attention` : text`${reference} is ${stateLook(view.state).word}`;
  return text`${is}: ${meaning(view)}`;
}

/** What the state means, what took its place, and what to look at. */
function meaning(view: CancellationView, unread?: SafeText): SafeText {
  return sentences(describeState(view, DECIDE, unread), describeReplacement(view), ...view.warnings.map(({ message }) => text`Warning: ${safeText(message)}`));
}
