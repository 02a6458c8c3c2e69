import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { accountTable } from '../view/account-table.ts';
import { noAccountsText } from '../view/no-accounts-text.ts';

/** `countermand accounts`: the configured accounts with budget and health. */
export function accounts(): Command {
  return async ({ open, output, interruption }) => {
    const { service } = await open();
    const found = valueOf(await service.accounts(interruption.signal));
    if (output.json) output.record({ items: found });
    else if (found.length > 0) output.data(accountTable(found, output));
    else output.talk(noAccountsText(service.place));
    return EXIT.ok;
  };
}
