import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { deskEnglish } from '../../words/desk/english.ts';

/** `/desk` */
export function DeskScreen(): ReactElement {
  const { own } = useWords(deskEnglish);
  return (
    <Screen title={own('console.desk.title')} about={own('console.desk.about')}>
    </Screen>
  );
}
