import { describePreview } from '@countermand/cancel-flow';
import type { CancellationView, EligibilityAnswer } from '@countermand/core/model';
import { ageText } from '../../../text/duration.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { describeState } from '../../../view/describe-state.ts';
import { snapshotRows } from '../../../view/snapshot-rows.ts';
import { stateLook } from '../../../view/state-words.ts';
import type { TonedLine } from '../../parts/scroll.tsx';
import { stateTone } from '../../theme/state-tone.ts';
import type { Tone } from '../../theme/tone.ts';
import { flowLine } from '../stop/tracking-lines.ts';
import { countdownText } from './countdown-text.ts';
import type { Order } from './read-order.ts';

const ELIGIBLE: Readonly<Record<EligibilityAnswer, Tone>> = { yes: 'good', ask: 'caution', no: 'bad', unknown: 'unknown' };

/** It was read before its stop ended: what was read may no longer be so. */
export function isReadBeforeEnd({ readAt }: Order['reading'], stop: CancellationView | undefined): boolean {
  return stop?.settledAt !== undefined && Date.parse(stop.settledAt) > Date.parse(readAt);
}

/** The facts of an order and what stopping it would do. `stop` is its latest cancellation; `now` in milliseconds since 1970. */
export function orderLines({ reading, preview, problem }: Order, stop: CancellationView | undefined, now: number): readonly TonedLine[] {
  const { liveCancellation: _, ...snapshot } = reading;
  const times = { until: (timestamp: string) => countdownText(timestamp, now), readAt: (timestamp: string) => text`${ageText(timestamp, now)} ago${isReadBeforeEnd(reading, stop) ? text`, before its stop ended` : text``} · r reads it again` };
  const facts = snapshotRows(snapshot, times).map(([name, value]): TonedLine => ({ tone: name === 'stoppable' ? ELIGIBLE[reading.eligibility.answer] : 'plain', words: row(name, value) }));
  const effects = preview ? describePreview(preview).filter(({ message: { key } }) => !key.startsWith('eligibility.') && key !== 'confirming.where') : [];
  return [
    ...facts,
    ...(stop ? [{ tone: stateTone(stop.state), words: row(text`latest stop`, text`${stateLook(stop.state).sign} ${stateLook(stop.state).word}, ${safeText(stop.id)} (t). ${describeState(stop)}`) }] : []),
    { tone: 'plain', words: text`` },
    { tone: 'strong', words: text`What stopping it would do` },
    ...(problem ? [{ tone: 'bad', words: text`✘ It could not be found out: ${safeText(problem.detail, 600)}` } as const] : []),
    ...effects.map((line) => flowLine(line, now)),
  ];
}

function row(name: SafeText, value: SafeText): SafeText {
  return text`${name.padEnd(11) as SafeText} ${value}`;
}
