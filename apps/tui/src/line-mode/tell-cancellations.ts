import type { CancellationQuery } from '../service/service.ts';
import { text } from '../text/text.ts';
import { findUnread } from './find-unread.ts';
import type { LineContext } from './line-context.ts';
import { cancellationSentence } from './sentences/cancellation-sentence.ts';
import { tellPages } from './tell-pages.ts';

/** Cancellations as a numbered list. Answers how many were told. */
export async function tellCancellations(context: LineContext, query: CancellationQuery): Promise<number> {
  const { service, talk, list, signal, now } = context;
  const unread = await findUnread(context);
  list.begin();
  return tellPages(
    context,
    (page) => service.cancellations({ ...query, ...page }, signal),
    (view) => {
      const number = list.add({ kind: 'cancellation', id: view.id, reference: view.reference });
      talk.say(text`${number}. ${cancellationSentence(view, now(), unread(view))}`);
    },
  );
}
