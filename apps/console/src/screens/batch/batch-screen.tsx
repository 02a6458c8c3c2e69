import { batches } from '@countermand/client/groups';
import { BatchProgress, useBatchTitle, useCalls, useResource, useWords } from '@countermand/react';
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
  const calls = useCalls(batches);
  const titleOf = useBatchTitle();
  // Once: what it is called does not change.
  const { value } = useResource(`title of ${id}`, (signal) => calls.get(id, { signal }));
  return (
    <Screen title={own('console.batch.title')} subject={value && titleOf(value)} about={own('console.batch.about')} actions={<Link href={hrefTo('cancellations', { batch: id })}>{own('console.batch.cancellations')}</Link>}>
      <BatchProgress id={id} {...links} />
    </Screen>
  );
}
