import type { CancellationView } from '@countermand/core/model';
import { Deadline } from '../batch/deadline.ts';
import { text } from '../text/text.ts';
import type { LineContext } from './line-context.ts';
import { watchCancellation } from './news/watch-cancellation.ts';
import type { Watched } from './news/watched.ts';

/** From now on this cancellation is worked here where nobody else does, and its changes are told; waits for them a while. */
export async function followHere(context: LineContext, view: CancellationView): Promise<void> {
  const { ownStops, service } = context;
  ownStops.add(view);
  await waitAWhile(context, [watchCancellation(service, view)]);
}

/** Tells what changes until nothing more is to be expected, or patience is over. What happens later is told when it does. */
export async function waitAWhile({ news, talk, signal, patienceMs }: LineContext, watched: readonly Watched[]): Promise<void> {
  watched.forEach((each) => news.watch(each));
  const deadline = new Deadline(patienceMs, signal);
  const isAtRest = await news.until(watched, deadline.signal).finally(() => deadline.release());
  if (!isAtRest) talk.say(text`It goes on. What changes is told here; press Enter to hear what is new.`);
}
