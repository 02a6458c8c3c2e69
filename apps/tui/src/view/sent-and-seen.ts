import type { EventView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { counted, text } from '../text/text.ts';
import { describeEvidence } from './describe-evidence.ts';
import { factLine, instantText, type DetailLine } from './detail-line.ts';
import { outcomeWords, sentWords } from './event-words.ts';

/** So many of the later reads are told; the latest. */
const READS_TOLD = 3;

/** What a decision rests on: what was sent last, what came back, and what later reads showed. */
export function sentAndSeenLines(events: readonly EventView[]): readonly DetailLine[] {
  const attempts = events.filter(({ type }) => type === 'attempt.started');
  const sent = attempts.at(-1);
  if (!sent) return [factLine(text`sent`, text`nothing`)];
  const answer = events.findLast(({ type, position }) => type === 'attempt.finished' && position > sent.position);
  const since = readsAfter(events, (answer ?? sent).position).slice(-READS_TOLD);
  const before = attempts.length - 1;
  return [
    ...(before > 0 ? [factLine(text`before`, text`${counted(before, text`attempt`, text`attempts`)} before this one`)] : []),
    factLine(text`sent`, text`${instantText(sent.at)}: ${sentWords(sent)}`),
    answer ? factLine(text`came back`, text`${instantText(answer.at)}: ${outcomeWords(answer.data.outcome)}${because(answer)}`) : factLine(text`came back`, text`nothing yet`),
    ...(since.length === 0 ? [factLine(text`read since`, text`nothing yet`)] : since.map((event) => factLine(text`read since`, text`${instantText(event.at)}${because(event)}`))),
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
  return evidence === null ? why : text`${why} (${describeEvidence(evidence, { withTime: false })})`;
}
