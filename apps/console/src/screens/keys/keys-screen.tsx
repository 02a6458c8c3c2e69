import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { keysEnglish } from '../../words/keys/english.ts';

/** `/keys` */
export function KeysScreen(): ReactElement {
  const { own } = useWords(keysEnglish);
  return (
    <Screen title={own('console.keys.title')} about={own('console.keys.about')}>
    </Screen>
  );
}
