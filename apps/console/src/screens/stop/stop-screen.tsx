import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { stopEnglish } from '../../words/stop/english.ts';

/** `/stop` */
export function StopScreen(): ReactElement {
  const { own } = useWords(stopEnglish);
  return (
    <Screen title={own('console.stop.title')} about={own('console.stop.about')}>
    </Screen>
  );
}
