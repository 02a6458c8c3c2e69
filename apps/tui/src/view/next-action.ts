import { isEndState, type CancellationView, type HoldState } from '@countermand/core/model';
import { untilText } from '../text/duration.ts';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** What happens next by itself, and when: a clock. `unread` is said instead where it would be read, and nobody does. */
export function nextAction({ state, nextActionAt, replacement }: Pick<CancellationView, 'state' | 'nextActionAt' | 'replacement'>, now: number, unread?: SafeText): SafeText {
  const when = nextActionAt === undefined ? text`soon` : untilText(nextActionAt, now);
  if (isEndState(state)) return afterEnd(replacement?.hold, when);
  switch (state) {
    case 'scheduled':
      return text`it is sent ${when}; until then it can be taken back`;
    case 'queued':
      return text`it is sent when its turn comes, ${when} at the earliest`;
    case 'sending':
      return text`its answer is waited for`;
    case 'requested':
    case 'unknown':
      return unread ?? text`the order is read again ${when}`;
    case 'needs_attention':
      return nextActionAt === undefined ? text`nothing by itself: a person decides` : (unread ?? text`the order is read again ${when}`);
  }
}

function afterEnd(hold: HoldState | undefined, when: SafeText): SafeText {
  if (hold === 'pending') return text`what took its place is looked after ${when}`;
  return hold === 'failed' ? text`nothing by itself: what took its place is for a person to hold` : text`nothing: it has ended`;
}
