import { Box } from 'ink';
import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { noAccountsText } from '../../../view/no-accounts-text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useNow } from '../../data/use-now.ts';
import { Empty } from '../../parts/empty.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import { allRows } from '../../parts/list/row-source.ts';
import { Problem } from '../../parts/problem.tsx';
import { staleLines } from '../../parts/stale-lines.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { Words } from '../../parts/words.tsx';
import { accountColumns } from './account-columns.ts';

/** The configured accounts with budget and health. */
export function AccountsScreen(): ReactElement {
  const { service, size, filter, open } = useCockpit();
  const { value, problem } = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  const now = useNow();
  if (!value) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text` Asking for the accounts…`}</Words>;
  if (value.length === 0) return <Empty what={noAccountsText(service.place)} next={text`q leaves; countermand init makes a configuration by asking.`} />;
  const accounts = value.filter(({ id, provider, displayName }) => `${id} ${provider} ${displayName}`.toLowerCase().includes(filter));
  const stale = staleLines(problem, size);
  return (
    <Box flexDirection="column">
      <TroubleLines lines={stale} />
      <DataList
        rows={allRows(accounts)}
        columns={accountColumns(value, { now, columns: size.columns })}
        keyOf={({ id }) => id}
        height={size.rows - stale.length}
        onOpen={({ id }) => open({ name: 'account', id })}
      />
    </Box>
  );
}
