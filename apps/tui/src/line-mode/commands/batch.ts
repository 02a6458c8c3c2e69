import type { BatchView } from '@countermand/core/model';
import { valueOf } from '../../cli/problem-error.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { safeText } from '../../text/safe-text.ts';
import { counted, text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { batchSentence } from '../sentences/batch-sentence.ts';

/** `batch ID`. */
export const batch: LineCommand = async ({ service, talk, list, signal, now }, argument) => {
  const listed = list.at(argument);
  if (listed && listed.kind !== 'batch') throw new UsageError(`${argument} in the last list is no batch. batches tells them.`);
  const view = valueOf(await service.batches.get(listed?.id ?? argument, signal));
  talk.say(batchSentence(view, now()));
  const { invalid, duplicate } = view.rows;
  if (invalid > 0) talk.say(text`${counted(invalid, text`row was`, text`rows were`)} wrong and not filed.`);
  if (duplicate > 0) talk.say(text`${counted(duplicate, text`row repeats`, text`rows repeat`)} an order.`);
  talk.say(text`Reason: ${safeText(view.reason.replaceAll('_', ' '))}. Asked for by ${safeText(view.actor)} at ${safeText(view.createdAt)}.`);
  if (canBeActedOn(view)) talk.say(text`To pause or abort it, use countermand batch pause or abort ${safeText(view.id)}.`);
};

function canBeActedOn({ state }: BatchView): boolean {
  return state === 'running' || state === 'ready' || state === 'paused';
}
