import type { AccountSummary } from '@countermand/core';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import type { Column } from '../../parts/list/column.ts';

export const ACCOUNT_COLUMNS: readonly Column<AccountSummary>[] = [
  { title: text`ACCOUNT`, width: 16, cell: ({ id }) => safeText(id) },
  { title: text`PROVIDER`, width: 14, cell: ({ displayName }) => safeText(displayName), from: 60 },
  { title: text`HEALTH`, width: 'rest', cell: health, tone: (account) => (account.usable ? 'good' : 'bad') },
  { title: text`BUDGET`, width: 8, cell: ({ budget }) => (budget ? text`${budget.limit.requests}/${budget.limit.perSeconds === 1 ? text`` : text`${budget.limit.perSeconds} `}s` : text`–`) },
  { title: text`WAITING`, width: 7, cell: ({ waiting }) => text`${Object.values(waiting ?? {}).reduce((sum, count) => sum + count, 0)}` },
  { title: text`WORKER`, width: 6, cell: ({ worker }) => safeText(worker), tone: ({ worker }) => (worker === 'none' ? 'caution' : 'plain') },
];

function health({ usable, problem, budget }: AccountSummary): SafeText {
  if (!usable) return text`✘ ${safeText(problem ?? 'cannot be used')}`;
  if (budget?.blockedUntil != null) return text`! at the provider's limit until ${safeText(budget.blockedUntil)}`;
  return problem === null ? text`✔ ready` : text`! ${safeText(problem)}`;
}
