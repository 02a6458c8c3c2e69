import { ListAccounts } from '@countermand/core';
import type { Command } from '../cli/command-context.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { accountTable } from '../view/account-table.ts';

/** `countermand accounts`: the configured accounts with budget and health. */
export function accounts(): Command {
  return async ({ open, output }) => {
    const session = await open();
    const found = await session.resolve(ListAccounts).execute();
    if (output.json) output.record({ items: found });
    else if (found.length > 0) output.data(accountTable(found, output));
    else output.talk(text`No accounts are configured. Add one under "accounts" in ${safeText(session.host.configuration.file)}.`);
    return EXIT.ok;
  };
}
