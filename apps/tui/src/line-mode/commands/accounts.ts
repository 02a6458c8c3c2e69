import { valueOf } from '../../cli/problem-error.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { accountSentence } from '../sentences/account-sentence.ts';

/** `accounts`. */
export const accounts: LineCommand = async ({ service, talk, signal, now }) => {
  const found = valueOf(await service.accounts(signal));
  found.forEach((account, index) => talk.say(text`${index + 1}. ${accountSentence(account, now())}`));
  if (found.length > 0) return;
  const { place } = service;
  talk.say(
    place.kind === 'ledger'
      ? text`No accounts are configured. Add one under "accounts" in ${safeText(place.configuration)}.`
      : text`No accounts are configured at ${safeText(place.url)}, or none that this key may see.`,
  );
};
