import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { batchesEnglish } from '../../words/batches/english.ts';

/** `/batches` */
export function BatchesScreen(): ReactElement {
  const { own } = useWords(batchesEnglish);
  return (
    <Screen title={own('console.batches.title')} about={own('console.batches.about')}>
    </Screen>
  );
}
