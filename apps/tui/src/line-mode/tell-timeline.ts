import { valueOf } from '../cli/problem-error.ts';
import { loadTimeline } from '../session/load-timeline.ts';
import { text } from '../text/text.ts';
import type { LineContext } from './line-context.ts';
import { eventSentence } from './sentences/event-sentence.ts';

/** So many events are told; there can be hundreds of reads before them. */
const MOST = 50;

/** What happened to a cancellation, oldest first. */
export async function tellTimeline({ service, talk, signal }: LineContext, cancellation: string): Promise<void> {
  const events = valueOf(await loadTimeline(service, cancellation, { known: [], signal }));
  if (events.length > 0) talk.say(events.length > MOST ? text`What happened, the last ${MOST} of ${events.length} events:` : text`What happened:`);
  for (const event of events.slice(-MOST)) talk.say(eventSentence(event));
}
