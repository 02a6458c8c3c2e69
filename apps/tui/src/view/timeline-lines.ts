import { SYSTEM_ACTOR, type EventView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { describeEvidence } from './describe-evidence.ts';
import { plainLine, type DetailLine } from './detail-line.ts';
import { eventWords } from './event-words.ts';

/** Under the time of its event. */
const INDENT = text`               `;

/** What happened, oldest first: each day is named once, each time is UTC. */
export function timelineLines(events: readonly EventView[]): readonly DetailLine[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    const day = dayOf(event);
    return [
      ...(before && dayOf(before) === day ? [] : [plainLine(text`  ${safeText(day, 10)}, UTC`)]),
      plainLine(text`  ${timeOf(event)} ${eventWords(event)}${whoDid(event)}`),
      ...(event.reason === null ? [] : [plainLine(text`${INDENT}${safeText(event.reason, 600)}`)]),
      ...(event.evidence === null || isTold(event, before) ? [] : [plainLine(text`${INDENT}${describeEvidence(event.evidence, { withTime: false })}`)]),
    ];
  });
}

/** A change that an answer caused holds the same evidence as the answer before it. */
function isTold({ evidence }: EventView, before: EventView | undefined): boolean {
  return before !== undefined && JSON.stringify(evidence) === JSON.stringify(before.evidence);
}

function dayOf({ at }: EventView): string {
  return at.slice(0, 10);
}

/** `09:00:01.250`. */
function timeOf({ at }: EventView): SafeText {
  return safeText(at.slice(11, 23), 12);
}

/** What the engine does needs no name. */
function whoDid({ actor, channel }: EventView): SafeText {
  return actor === SYSTEM_ACTOR.principal ? text`` : text`, by ${safeText(actor, 60)} (${safeText(channel, 20)})`;
}
