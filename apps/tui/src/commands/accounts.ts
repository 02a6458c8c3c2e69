import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import type { ServicePlace } from '../service/service.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { accountTable } from '../view/account-table.ts';

/** `countermand accounts`: the configured accounts with budget and health. */
export function accounts(): Command {
  return async ({ open, output, interruption }) => {
    const { service } = await open();
    const found = valueOf(await service.accounts(interruption.signal));
    if (output.json) output.record({ items: found });
    else if (found.length > 0) output.data(accountTable(found, output));
    else output.talk(noAccounts(service.place));
    return EXIT.ok;
  };
}

function noAccounts(place: ServicePlace): SafeText {
  switch (place.kind) {
    case 'ledger':
      return text`No accounts are configured. Add one under "accounts" in ${safeText(place.configuration)}.`;
    case 'server':
      return text`No accounts are configured at ${safeText(place.url)}, or none that this key may see.`;
  }
}
