import { describe, describeOrder, type Line, type StateOf, type Tone, type TrackedOrder } from '@countermand/cancel-flow';
import type { Evidence } from '@countermand/core/model';
import { flowText } from '../../../flow/flow-text.ts';
import { undoText } from '../../../flow/undo-text.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { describeEvidence } from '../../../view/describe-evidence.ts';
import { FLOW_TONES } from '../../flows/flow-tones.ts';
import type { TonedLine } from '../../parts/scroll.tsx';

export type Tracking = StateOf<'following' | 'withdrawing' | 'settled'>;

/** Evidence by the id of its cancellation. */
export type Evidences = ReadonlyMap<string, Evidence>;

/** A line of the flow, with what others say about it. */
export function flowLine({ tone, sign, message, words }: Line, now: number): TonedLine {
  const said = flowText(message, now);
  // Of a code without words of ours, what was said is told already.
  const more = words === undefined || said.includes(safeText(words, 1_000)) ? text`` : text`${/[.:!?]$/.test(said) ? text`` : text`.`} ${safeText(words, 1_000)}`;
  return { tone: FLOW_TONES[tone], words: text`${safeText(sign)} ${said}${more}` };
}

/** What is recorded: one order in full; of several their counts, and then each of them. */
export function trackingLines(state: Tracking, evidences: Evidences, now: number): readonly TonedLine[] {
  const { orders } = state;
  const { body, timing } = describe(state);
  const undo = state.name === 'following' ? undoText(orders, now) : undefined;
  const head = [...body.map((line) => flowLine(line, now)), ...(undo === undefined ? [] : [{ tone: 'accent', words: text`◷ ${undo}` } as const])];
  const [only] = orders;
  if (orders.length === 1 && only) {
    const times = timing.filter(({ kind }) => kind !== 'undo_until').map(({ message }): TonedLine => ({ tone: 'dim', words: flowText(message, now) }));
    return [...head, ...evidenceLines(only, evidences), ...times];
  }
  const demo = orders.some(({ cancellation }) => cancellation?.demo) ? [{ tone: 'plain', words: text`· ${flowText({ key: 'demo' }, now)}` } as const] : [];
  return [...head, ...demo, { tone: 'plain', words: text`` }, ...gravestFirst(orders).flatMap((order) => orderLines(order, evidences, now))];
}

const GRAVEST_FIRST: readonly Tone[] = ['danger', 'unknown', 'caution', 'neutral', 'success'];

/** Among hundreds that are stopped, the one that is not has to be seen. */
function gravestFirst(orders: readonly TrackedOrder[]): readonly TrackedOrder[] {
  const gravity = (order: TrackedOrder): number => GRAVEST_FIRST.indexOf(describeOrder(order).tone);
  return [...orders].sort((left, right) => gravity(left) - gravity(right));
}

function orderLines(order: TrackedOrder, evidences: Evidences, now: number): readonly TonedLine[] {
  const { tone, sign, order: name, state, body } = describeOrder(order);
  const inset = ({ tone: lineTone, words }: TonedLine): TonedLine => ({ tone: lineTone, words: text`    ${words}` });
  return [
    { tone: FLOW_TONES[tone], words: text`${safeText(sign)} ${safeText(name, 80)}  ${flowText(state, now)}` },
    // Said once of all.
    ...body.filter(({ message }) => message.key !== 'demo').map((line) => inset(flowLine(line, now))),
    ...evidenceLines(order, evidences).map(inset),
  ];
}

function evidenceLines({ cancellation }: TrackedOrder, evidences: Evidences): readonly TonedLine[] {
  const evidence = cancellation && evidences.get(cancellation.id);
  return evidence ? [{ tone: 'plain', words: text`· Evidence: ${describeEvidence(evidence)}` }] : [];
}
