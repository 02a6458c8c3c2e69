import { valueOf } from '../../cli/problem-error.ts';
import { counted, text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { cancellationNamed } from '../named.ts';
import { watchCancellation } from '../news/watch-cancellation.ts';
import { changeSentence } from '../sentences/cancellation-sentence.ts';

/** `withdraw ID`: needs no question, for nothing is stopped by it. */
export const withdraw: LineCommand = async (context, argument) => {
  const { service, talk, news } = context;
  const view = valueOf(await service.withdraw(await cancellationNamed(context, argument)));
  talk.say(changeSentence(view));
  news.watch(watchCancellation(service, view));
  const left = view.requesters.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  if (view.state !== 'withdrawn') talk.say(text`Your request was taken back; ${counted(left, text`requester`, text`requesters`)} still want it stopped.`);
};
