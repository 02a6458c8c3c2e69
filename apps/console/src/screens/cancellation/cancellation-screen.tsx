import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import type { OneProps } from '../one-props.ts';
import { cancellationEnglish } from '../../words/cancellation/english.ts';

/** `/cancellations/:id` */
export function CancellationScreen({ id }: OneProps): ReactElement {
  const { own } = useWords(cancellationEnglish);
  return (
    <Screen title={own('console.cancellation.title')} about={own('console.cancellation.about')}>
      <p>{id}</p>
    </Screen>
  );
}
