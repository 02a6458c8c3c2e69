import { describe, leftOut, type OrderPreview, type StateOf } from '@countermand/cancel-flow';
import type { EligibilityAnswer } from '@countermand/core/model';
import { flowText } from '../../../flow/flow-text.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { counted, joined, text } from '../../../text/text.ts';
import { referenceText } from '../../../view/reference-text.ts';
import type { TonedLine } from '../../parts/scroll.tsx';
import type { Tone } from '../../theme/tone.ts';
import { flowLine } from './tracking-lines.ts';

/** A reference of a list of many, in columns: with its sign it fits in the narrowest screen. */
const REFERENCE = 34;

/** How a list of many tells whether each can be stopped. */
const ANSWERS: Readonly<Record<EligibilityAnswer, { readonly sign: SafeText; readonly tone: Tone; readonly words: SafeText }>> = {
  yes: { sign: text`·`, tone: 'plain', words: text`can be stopped now` },
  ask: { sign: text`!`, tone: 'caution', words: text`the provider decides when asked` },
  no: { sign: text`✘`, tone: 'bad', words: text`cannot be stopped` },
  unknown: { sign: text`?`, tone: 'unknown', words: text`not known whether it can be stopped` },
};

/** What is asked: for one order everything; of several those that are not simply stopped, what is the same for all, and then the others. */
export function questionLines(state: StateOf<'confirming'>, now: number): readonly TonedLine[] {
  const { previews } = state.question;
  const { body } = describe(state);
  const said = body.map((line) => flowLine(line, now));
  const [only] = previews;
  if (previews.length === 1 && only) return [...whoseLines(only), ...said];
  const inside = previews.filter((preview) => leftOut(preview) === undefined);
  if (inside.length === 0) return said;
  const grave = inside.filter(isGrave).map((preview) => orderLine(preview, now));
  const stopped = inside.filter((preview) => !isGrave(preview)).map((preview) => orderLine(preview, now));
  const head: readonly TonedLine[] = [{ tone: 'plain', words: text`` }, { tone: 'strong', words: text`What would be stopped: ${counted(stopped.length, text`order`, text`orders`)}` }];
  return [...grave, ...said, ...(stopped.length > 0 ? [...head, ...stopped] : [])];
}

/** Nothing stops it now, or perhaps not: that has to be seen among hundreds. */
function isGrave({ eligibility, plan, joins }: OrderPreview): boolean {
  return joins !== undefined || plan?.kind === 'already' || plan?.kind === 'watch' || eligibility?.answer === 'no' || eligibility?.answer === 'unknown' || eligibility === undefined;
}

/** Which order it is, in words that a person knows it by; shown, and kept nowhere. */
function whoseLines({ reference, asked, orderNumber, snapshot }: OrderPreview): readonly TonedLine[] {
  const name = snapshot?.recipient?.name;
  const facts = [
    safeText(reference ?? asked, 80),
    ...(orderNumber === undefined ? [] : [text`order ${safeText(orderNumber, 60)}`]),
    ...(name === undefined ? [] : [text`for ${safeText(name, 60)}`]),
    ...(snapshot?.status === undefined ? [] : [safeText(snapshot.status)]),
  ];
  return [{ tone: 'strong', words: joined(facts, text` · `) }];
}

function orderLine({ reference, asked, orderNumber, eligibility, plan, joins }: OrderPreview, now: number): TonedLine {
  const number = orderNumber === undefined ? text`` : text` (${safeText(orderNumber, 40)})`;
  const name = text`${referenceText(reference ?? asked, REFERENCE)}${number}`;
  if (joins) return { tone: 'caution', words: text`! ${name}  ${flowText({ key: 'confirming.joins', parameters: { state: { key: `state.${joins.state}` } } }, now)}` };
  if (plan?.kind === 'already' || plan?.kind === 'watch') return { tone: 'caution', words: text`! ${name}  ${flowText({ key: `plan.${plan.kind}` }, now)}` };
  const { sign, tone, words } = ANSWERS[eligibility?.answer ?? 'unknown'];
  return { tone, words: text`${sign} ${name}  ${words}` };
}
