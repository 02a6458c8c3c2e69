import { AccountHealth, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { usePlaceLinks } from '../../navigation/use-place-links.ts';
import { Screen } from '../../parts/screen.tsx';
import { accountsEnglish } from '../../words/accounts/english.ts';
import { ProviderCapabilities } from './provider-capabilities.tsx';

/** `/accounts` */
export function AccountsScreen(): ReactElement {
  const { own } = useWords(accountsEnglish);
  const links = usePlaceLinks();
  return (
    <Screen title={own('console.accounts.title')} about={own('console.accounts.about')}>
      <AccountHealth {...links} />
      <h2>{own('console.accounts.providers')}</h2>
      <ProviderCapabilities />
    </Screen>
  );
}
