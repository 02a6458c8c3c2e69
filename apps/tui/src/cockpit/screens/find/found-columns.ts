import type { FoundTarget } from '@countermand/core';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import type { Column } from '../../parts/list/column.ts';

/** An order by the words of its account and its provider. */
export const FOUND_COLUMNS: readonly Column<FoundTarget>[] = [
  { title: text`REFERENCE`, width: 'rest', cell: ({ reference }) => safeText(reference, 80), tone: ({ exact }) => (exact ? 'strong' : 'plain') },
  { title: text`ORDER`, width: 14, cell: ({ merchantNumber }) => safeText(merchantNumber ?? '–', 40) },
  { title: text`STATUS`, width: 16, cell: ({ status }) => safeText(status, 40) },
  { title: text`WHAT`, width: 'rest', cell: ({ summary }) => safeText(summary ?? '', 80), from: 100 },
  { title: text`ACCOUNT`, width: 14, cell: ({ account }) => safeText(account), from: 120 },
  { title: text`MATCH`, width: 7, cell: ({ exact }) => (exact ? text`= exact` : text`~`), from: 60 },
];
