import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import type { OneProps } from '../one-props.ts';
import { batchEnglish } from '../../words/batch/english.ts';

/** `/batches/:id` */
export function BatchScreen({ id }: OneProps): ReactElement {
  const { own } = useWords(batchEnglish);
  return (
    <Screen title={own('console.batch.title')} about={own('console.batch.about')}>
      <p>{id}</p>
    </Screen>
  );
}
