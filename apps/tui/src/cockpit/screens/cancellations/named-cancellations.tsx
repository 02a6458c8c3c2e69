import { Box } from 'ink';
import type { ReactElement } from 'react';
import { strangeAccount } from '../../../operator/list-query.ts';
import { text } from '../../../text/text.ts';
import { wrapped } from '../../../text/wrap.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { Words } from '../../parts/words.tsx';
import { CancellationsScreen } from './cancellations-screen.tsx';
import type { CancellationsQuery } from './narrowing.ts';

/** The list as it was asked for, where that can be meant. */
export function NamedCancellations({ query }: { readonly query: CancellationsQuery }): ReactElement {
  const { accounts } = query;
  return accounts ? <OfAccounts query={query} accounts={accounts} /> : <CancellationsScreen query={query} />;
}

function OfAccounts({ query, accounts }: { readonly query: CancellationsQuery; readonly accounts: readonly string[] }): ReactElement {
  const { service, size } = useCockpit();
  const { value, problem } = useAnswer('accounts', (signal) => service.accounts(signal), { live: false });
  if (!value && !problem) return <Words tone="dim">{text` Asking for the accounts…`}</Words>;
  const strange = value && strangeAccount(accounts, value.map(({ id }) => id));
  if (strange === undefined) return <CancellationsScreen query={query} />;
  const lines = wrapped(text`${strange} :list alone shows all cancellations, 1 the accounts.`, size.columns - 2, 0);
  return (
    <Box flexDirection="column">
      {lines.slice(0, size.rows).map((line, index) => (
        <Words key={index} tone="caution">{text` ${line}`}</Words>
      ))}
    </Box>
  );
}
