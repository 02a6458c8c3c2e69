import { valueOf } from '../cli/problem-error.ts';
import { text } from '../text/text.ts';
import type { LineContext } from './line-context.ts';
import { eventSentence } from './sentences/event-sentence.ts';

/** So many events are told; more than that needs the whole log. */
const MOST = 50;

/** What happened to a cancellation, oldest first. */
export async function tellTimeline({ service, talk, signal }: LineContext, cancellation: string): Promise<void> {
  const { items } = valueOf(await service.events({ cancellation, limit: MOST }, signal));
  if (items.length > 0) talk.say(text`What happened:`);
  for (const event of items) talk.say(eventSentence(event));
  if (items.length === MOST) talk.say(text`There is more than these ${MOST}.`);
}
