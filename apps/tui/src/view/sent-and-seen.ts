import type { EventView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { describeEvidence } from './describe-evidence.ts';
import { factLine, instantText, type DetailLine } from './detail-line.ts';
import { eventWords, outcomeWords } from './event-words.ts';

/** So many of the later reads are told; the latest. */
const READS_TOLD = 3;

/** What a decision rests on: what was sent, what came back, and what later reads showed. */
export function sentAndSeenLines(events: readonly EventView[]): readonly DetailLine[] {
  const sent = events.filter(({ type }) => type === 'attempt.started');
  const answers = events.filter(({ type }) => type === 'attempt.finished');
  const since = readsAfter(events, answers.at(-1)?.position ?? sent.at(-1)?.position ?? 0);
  return [
    ...(sent.length === 0 ? [factLine(text`sent`, text`nothing`)] : sent.map((event) => factLine(text`sent`, text`${instantText(event.at)}: ${eventWords(event).replace(/^sent: /, '') as SafeText}`))),
    ...answers.map((event) => factLine(text`came back`, text`${instantText(event.at)}: ${outcomeWords(event.data.outcome)}${because(event)}`)),
    ...(since.length === 0 ? [factLine(text`read since`, text`nothing yet`)] : since.slice(-READS_TOLD).map((event) => factLine(text`read since`, text`${instantText(event.at)}${because(event)}`))),
  ];
}

/** Told of the engine's own looks only: what a person did is no evidence. */
function readsAfter(events: readonly EventView[], position: number): readonly EventView[] {
  return events.filter((event) => event.position > position && event.channel === 'worker' && isTelling(event));
}

function isTelling({ type, from, evidence, reason }: EventView): boolean {
  // What left `sending` is the answer once more.
  if (type === 'attempt.started' || type === 'attempt.finished' || from === 'sending') return false;
  return evidence !== null || reason !== null;
}

function because({ reason, evidence }: EventView): SafeText {
  const why = reason === null ? text`` : text`: ${safeText(reason, 400)}`;
  return evidence === null ? why : text`${why} (${describeEvidence(evidence)})`;
}
