import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { Empty } from '../../parts/empty.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import { allRows } from '../../parts/list/row-source.ts';
import { Problem } from '../../parts/problem.tsx';
import { Words } from '../../parts/words.tsx';
import { ACCOUNT_COLUMNS } from './account-columns.ts';

/** The configured accounts with budget and health. */
export function AccountsScreen(): ReactElement {
  const { service, size, filter, open } = useCockpit();
  const { value, problem } = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  if (!value) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text`Asking for the accounts…`}</Words>;
  if (value.length === 0) return <Empty what={text`No accounts are configured.`} next={text`Leave with q, and make one with: countermand init`} />;
  const accounts = value.filter(({ id, provider, displayName }) => `${id} ${provider} ${displayName}`.toLowerCase().includes(filter));
  return (
    <DataList
      rows={allRows(accounts)}
      columns={ACCOUNT_COLUMNS}
      keyOf={({ id }) => id}
      height={size.rows}
      onOpen={({ id }) => open({ name: 'cancellations', query: { accounts: [id] } })}
    />
  );
}
