import { CancellationDetails, useWords } from '@countermand/react';
import { useState, type ReactElement } from 'react';
import { usePlaceLinks } from '../../navigation/use-place-links.ts';
import { Screen } from '../../parts/screen.tsx';
import { cancellationEnglish } from '../../words/cancellation/english.ts';
import type { OneProps } from '../one-props.ts';

/** `/cancellations/:id` */
export function CancellationScreen({ id }: OneProps): ReactElement {
  const { own } = useWords(cancellationEnglish);
  const links = usePlaceLinks();
  const [reference, setReference] = useState<string>();
  return (
    <Screen title={own('console.cancellation.title')} subject={reference} about={own('console.cancellation.about')}>
      <CancellationDetails id={id} onLoad={(loaded) => setReference(loaded.reference)} {...links} />
    </Screen>
  );
}
