import type { ProviderSummary } from '@countermand/core';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { table, type TablePlace } from './table.ts';

/** What each plugin can stop or hold, one operation a line. */
export function providerTable(found: readonly ProviderSummary[], place: TablePlace): SafeText {
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
  return table([text`ID`, text`NAME`, text`OPERATION`, text`TARGET`, text`STOPS`, text`KNOWN BY`, text`OPTIONS`], rows, place);
}
