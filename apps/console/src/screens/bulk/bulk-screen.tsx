import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { bulkEnglish } from '../../words/bulk/english.ts';

/** `/bulk` */
export function BulkScreen(): ReactElement {
  const { own } = useWords(bulkEnglish);
  return (
    <Screen title={own('console.bulk.title')} about={own('console.bulk.about')}>
    </Screen>
  );
}
