import { ListProviders, type ProviderSummary } from '@countermand/core';
import type { Command } from '../cli/command-context.ts';
import { EXIT } from '../exit/exit-codes.ts';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { table } from '../view/table.ts';

/** `countermand providers`: the plugins, and what each can stop. */
export function providers(): Command {
  return async ({ open, output }) => {
    const session = await open();
    const found = session.resolve(ListProviders).execute();
    if (output.json) output.record({ items: found });
    else if (found.length > 0) output.data(providerTable(found, output.paint));
    else output.talk(text`No provider could be loaded. countermand doctor says why.`);
    return EXIT.ok;
  };
}

function providerTable(found: readonly ProviderSummary[], paint: Paint): SafeText {
  const rows = found.flatMap(({ id, displayName, operations }) =>
    operations
      .filter(({ purpose }) => purpose === 'stop' || purpose === 'hold')
      .map((operation) => [
        safeText(id),
        safeText(displayName, 40),
        safeText(operation.name),
        safeText(operation.target),
        safeText(operation.stopsWhat.value.replaceAll('_', ' ')),
        safeText(operation.result.value.replaceAll('_', ' ')),
        joined(Object.keys(operation.options).map((name) => safeText(name)), text` `),
      ]),
  );
  return table([text`ID`, text`NAME`, text`OPERATION`, text`TARGET`, text`STOPS`, text`KNOWN BY`, text`OPTIONS`], rows, paint);
}
