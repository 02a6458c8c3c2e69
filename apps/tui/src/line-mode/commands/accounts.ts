import { valueOf } from '../../cli/problem-error.ts';
import { text } from '../../text/text.ts';
import { noAccountsText } from '../../view/no-accounts-text.ts';
import type { LineCommand } from '../line-context.ts';
import { accountSentence } from '../sentences/account-sentence.ts';

/** `accounts`. */
export const accounts: LineCommand = async ({ service, talk, signal, now }) => {
  const found = valueOf(await service.accounts(signal));
  found.forEach((account, index) => talk.say(text`${index + 1}. ${accountSentence(account, now())}`));
  if (found.length === 0) talk.say(noAccountsText(service.place));
};
