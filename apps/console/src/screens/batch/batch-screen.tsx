import { BatchProgress, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefTo } from '../../navigation/routes.ts';
import { usePlaceLinks } from '../../navigation/use-place-links.ts';
import { Screen } from '../../parts/screen.tsx';
import { batchEnglish } from '../../words/batch/english.ts';
import type { OneProps } from '../one-props.ts';

/** `/batches/:id` */
export function BatchScreen({ id }: OneProps): ReactElement {
  const { own } = useWords(batchEnglish);
  const links = usePlaceLinks();
  return (
    <Screen title={own('console.batch.title')} about={own('console.batch.about')} actions={<Link href={hrefTo('cancellations', { batch: id })}>{own('console.batch.cancellations')}</Link>}>
      <BatchProgress id={id} {...links} />
    </Screen>
  );
}
