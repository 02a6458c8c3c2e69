import { useId, type ReactElement } from 'react';
import { useNow } from '../../data/use-now.ts';
import { useAccounts } from '../../hooks/use-accounts.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { AccountCard } from './account-card.tsx';

export interface AccountHealthProps extends PlaceLinks {
  /** Of its title; default: 2. */
  readonly headingLevel?: 2 | 3;
}

/** The accounts of the session: which can be used, what waits at each, and when it will be done. No secrets. Live. */
export function AccountHealth({ headingLevel = 2, ...links }: AccountHealthProps): ReactElement {
  const root = useRootProps();
  const { own } = useOwnWords();
  const accounts = useAccounts();
  const now = useNow(accounts.value !== undefined);
  const id = useId();
  const Title = `h${headingLevel}` as const;
  return (
    <section {...root} data-cm="accounts" aria-labelledby={id}>
      <Title id={id}>{own('accounts.label')}</Title>
      <ResourceState resource={accounts} />
      {accounts.value?.length === 0 && <p>{own('accounts.none')}</p>}
      <ul data-cm="account-list">
        {accounts.value?.map((account) => (
          <AccountCard key={account.id} account={account} now={now} level={headingLevel === 2 ? 3 : 4} {...links} />
        ))}
      </ul>
    </section>
  );
}
