import type { AccountSummary } from '@countermand/core';
import { durationText } from '../../../text/duration.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { clockText, healthText, limitText, waitingCount, waitingText } from '../../../view/account-words.ts';
import type { Column } from '../../parts/list/column.ts';
import { healthTone } from '../../theme/health-tone.ts';

/** From this width on what waits is told by class of work. */
const WIDE = 110;

/** Accounts, one a row, with their clocks. */
export function accountColumns(accounts: readonly AccountSummary[], { now, columns }: { readonly now: number; readonly columns: number }): readonly Column<AccountSummary>[] {
  const isWide = columns >= WIDE;
  const longest = Math.max(...accounts.map(({ id }) => id.length));
  return [
    { title: text`ACCOUNT`, width: Math.min(Math.max(longest, 8), isWide ? 40 : 18), cell: ({ id }) => safeText(id) },
    { title: text`PROVIDER`, width: 14, cell: ({ displayName }) => safeText(displayName), from: 100 },
    { title: text`HEALTH`, width: 'rest', cell: healthText, tone: healthTone },
    { title: text`LIMIT`, width: 8, cell: ({ budget }) => (budget ? limitText(budget.limit) : text`–`) },
    { title: text`NEXT`, width: 8, cell: ({ budget }) => (budget ? clockText(budget, now) : text`–`), tone: ({ budget }) => (budget?.blockedUntil == null ? 'plain' : 'caution') },
    { title: text`WAITING`, width: isWide ? 30 : 7, cell: (account) => (isWide ? waitingText(account) : text`${waitingCount(account)}`) },
    { title: text`DONE IN`, width: 7, cell: ({ drainedAt }) => leftText(drainedAt, now), from: 70 },
    { title: text`WORKER`, width: 6, cell: ({ worker }) => safeText(worker), tone: ({ worker }) => (worker === 'none' ? 'caution' : 'plain'), from: 60 },
  ];
}

function leftText(timestamp: string | null, now: number): SafeText {
  return timestamp === null || Date.parse(timestamp) <= now ? text`` : durationText(Date.parse(timestamp) - now);
}
