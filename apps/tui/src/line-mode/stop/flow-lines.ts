import { leftOut, type Line, type MessageKey, type OrderPreview } from '@countermand/cancel-flow';
import { flowText } from '../../flow/flow-text.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { sentences } from '../sentences/join-sentences.ts';

/** What is not to happen is named, and then said: its words say no by themselves. */
const HAPPENS: ReadonlySet<MessageKey> = new Set(['effect.yes', 'effect.perhaps']);

/** What the flow says, one line each, with what somebody else says about it. What is asked for is asked in the question itself. */
export function flowLines(lines: readonly Line[], now: number): readonly SafeText[] {
  return lines.filter(({ message }) => message.key !== 'confirming.type').map((line) => flowLine(line, now));
}

function flowLine({ message, words }: Line, now: number): SafeText {
  // The plugin's own words say more than the name of an effect, and are not said twice.
  if (words !== undefined && HAPPENS.has(message.key)) return flowText({ ...message, parameters: { effect: words } }, now);
  const told = ended(flowText(message, now));
  return words === undefined || told.includes(safeText(words)) ? told : sentences(told, safeText(words, 1_000));
}

/** As a sentence, so that it is not read together with the next one. */
export function ended(told: SafeText): SafeText {
  return /[.!?…]$/.test(told) ? told : text`${told}.`;
}

/** The orders that would be stopped, as one is told from another: `acme:123, order WILLOW-1, for Anna Smith.` */
export function orderLines(previews: readonly OrderPreview[]): readonly SafeText[] {
  const [only, another] = previews;
  if (only && !another) return [orderLine(only)];
  return previews.filter((preview) => leftOut(preview) === undefined).map((preview, index) => text`${index + 1}. ${orderLine(preview)}`);
}

function orderLine({ asked, reference, orderNumber, snapshot }: OrderPreview): SafeText {
  const number = orderNumber === undefined ? text`` : text`, order ${safeText(orderNumber, 40)}`;
  const recipient = snapshot?.recipient?.name;
  return text`${safeText(reference ?? asked, 80)}${number}${recipient === undefined ? text`` : text`, for ${safeText(recipient, 80)}`}.`;
}
