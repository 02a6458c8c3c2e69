import { valueOf } from '../../cli/problem-error.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { listQuery, strangeAccount } from '../../operator/list-query.ts';
import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { tellCancellations } from '../tell-cancellations.ts';

/** `list`, or `list STATE or ACCOUNT`. */
export const list: LineCommand = async (context, argument) => {
  const query = listQuery(argument);
  if (query.accounts) {
    const configured = valueOf(await context.service.accounts(context.signal));
    const strange = strangeAccount(query.accounts, configured.map(({ id }) => id));
    if (strange !== undefined) throw new UsageError(`${strange} list alone tells all, accounts the accounts.`);
  }
  const told = await tellCancellations(context, query);
  if (told > 0) context.talk.say(text`Type show and a number for more.`);
  else if (argument === '') context.talk.say(text`Nothing has been stopped here yet. Find an order with find and its number.`);
  else context.talk.say(text`Nothing like that. list alone tells all, newest first.`);
};
