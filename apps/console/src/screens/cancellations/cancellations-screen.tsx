import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { cancellationsEnglish } from '../../words/cancellations/english.ts';

/** `/cancellations` */
export function CancellationsScreen(): ReactElement {
  const { own } = useWords(cancellationsEnglish);
  return (
    <Screen title={own('console.cancellations.title')} about={own('console.cancellations.about')}>
    </Screen>
  );
}
