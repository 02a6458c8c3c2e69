import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { accountsEnglish } from '../../words/accounts/english.ts';

/** `/accounts` */
export function AccountsScreen(): ReactElement {
  const { own } = useWords(accountsEnglish);
  return (
    <Screen title={own('console.accounts.title')} about={own('console.accounts.about')}>
    </Screen>
  );
}
