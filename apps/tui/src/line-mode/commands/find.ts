import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { foundSentence } from '../sentences/found-sentence.ts';
import { tellPages } from '../tell-pages.ts';

/** `find TEXT`. */
export const find: LineCommand = async (context, search) => {
  const { service, talk, list, signal, readonly } = context;
  list.begin();
  let unsearched = 0;
  const told = await tellPages(
    context,
    async (page) => {
      const answer = await service.find({ search, ...page }, signal);
      if (!answer.ok) return answer;
      for (const { account, problem } of answer.value.problems) talk.say(text`not searched: ${safeText(account)}. ${safeText(problem.detail, 1_000)}`);
      unsearched += answer.value.problems.length;
      return { ok: true, value: answer.value };
    },
    (found) => {
      const number = list.add({ kind: 'order', reference: found.reference });
      talk.say(text`${number}. ${foundSentence(found)}`);
    },
  );
  if (told > 0) talk.say(readonly ? text`Type order and a number for more.` : text`Type order and a number for more, or stop and its number.`);
  else if (unsearched === 0) talk.say(text`No order was found. Search for an id or the shop's own number; accounts tells where was searched.`);
  else talk.say(text`No order was found where could be searched. Ask for it by its reference: order account:id.`);
};
