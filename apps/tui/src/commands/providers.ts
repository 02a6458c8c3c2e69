import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { text } from '../text/text.ts';
import { providerTable } from '../view/provider-table.ts';

/** `countermand providers`: the plugins, and what each can stop. */
export function providers(): Command {
  return async ({ open, output, interruption }) => {
    const { service } = await open();
    const found = valueOf(await service.providers(interruption.signal));
    if (output.json) output.record({ items: found });
    else if (found.length > 0) output.data(providerTable(found, output));
    else output.talk(text`No provider could be loaded. countermand doctor says why.`);
    return EXIT.ok;
  };
}
