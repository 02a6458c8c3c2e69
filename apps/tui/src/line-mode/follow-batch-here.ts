import type { BatchView } from '@countermand/core/model';
import { settledCount } from '../batch/batch-standing.ts';
import { Looks } from '../batch/looks.ts';
import { restingAccounts } from '../batch/resting-accounts.ts';
import { valueOf } from '../cli/problem-error.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import type { LineContext } from './line-context.ts';
import { isBatchAtRest, watchBatch } from './news/watch-batch.ts';
import { batchSentence } from './sentences/batch-sentence.ts';

/** Between two lines of progress, milliseconds: each is read aloud. */
const REST_MS = 10_000;

/** Tells how a batch goes until it is through, or stands still; Ctrl-C ends the telling, and the batch goes on. */
export async function followBatchHere(context: LineContext, filed: BatchView): Promise<void> {
  const { service, talk, news, signal, now } = context;
  talk.say(text`Ctrl-C ends this telling; the batch goes on as long as this is open.`);
  const looks = new Looks(service, signal);
  let view = filed;
  let toldAt = now();
  try {
    while (!isBatchAtRest(view)) {
      await looks.next();
      if (signal.aborted) break;
      const before = settledCount(view);
      view = valueOf(await service.batches.get(filed.id));
      if (settledCount(view) === before && (await tellResting(context, view))) break;
      if (isBatchAtRest(view) || now() - toldAt < REST_MS) continue;
      talk.say(batchSentence(view, now()));
      toldAt = now();
    }
  } finally {
    looks.close();
  }
  talk.say(batchSentence(view, now()));
  if (!isBatchAtRest(view)) news.watch(watchBatch({ service, view, now }));
}

/** Where nothing of it can go on without a person, says why. */
async function tellResting({ service, talk, signal }: LineContext, view: BatchView): Promise<boolean> {
  const resting = await restingAccounts(service, view, signal);
  for (const { id, problem } of resting) talk.say(text`${safeText(id)}: ${safeText(problem, 1_000)}`);
  return resting.length > 0;
}
