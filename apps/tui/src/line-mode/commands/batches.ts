import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { batchSentence } from '../sentences/batch-sentence.ts';
import { tellPages } from '../tell-pages.ts';

/** `batches`. */
export const batches: LineCommand = async (context) => {
  const { service, talk, list, signal, now, readonly } = context;
  list.begin();
  const told = await tellPages(
    context,
    (page) => service.batches.list(page, signal),
    (view) => talk.say(text`${list.add({ kind: 'batch', id: view.id })}. ${batchSentence(view, now())}`),
  );
  if (told > 0) talk.say(text`Type batch and a number to hear where it stands.`);
  else talk.say(readonly ? text`There are no batches yet.` : text`There are no batches yet. file and the name of a file stops a list of orders.`);
};
