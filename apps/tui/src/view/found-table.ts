import type { FoundTarget } from '@countermand/core';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { table, type TablePlace } from './table.ts';

/** Orders that were found, one a line. */
export function foundTable(found: readonly FoundTarget[], place: TablePlace): SafeText {
  const rows = found.map(({ reference, merchantNumber, status, summary, createdAt, exact }) => [
    safeText(reference, 80),
    safeText(merchantNumber ?? '', 40),
    safeText(status, 40),
    safeText(summary ?? '', 60),
    safeText(createdAt ?? '', 40),
    exact ? text`exact` : text``,
  ]);
  return table([text`REFERENCE`, text`ORDER`, text`STATUS`, text`WHAT`, text`CREATED`, text`MATCH`], rows, place);
}
