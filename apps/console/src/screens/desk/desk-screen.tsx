import { AttentionDesk, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { usePlaceLinks } from '../../navigation/use-place-links.ts';
import { Screen } from '../../parts/screen.tsx';
import { deskEnglish } from '../../words/desk/english.ts';

/** `/desk` */
export function DeskScreen(): ReactElement {
  const { own } = useWords(deskEnglish);
  const links = usePlaceLinks();
  return (
    <Screen title={own('console.desk.title')} about={own('console.desk.about')}>
      <AttentionDesk {...links} />
    </Screen>
  );
}
