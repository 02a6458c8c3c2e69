import { BatchList, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefTo } from '../../navigation/routes.ts';
import { usePlaceLinks } from '../../navigation/use-place-links.ts';
import { Screen } from '../../parts/screen.tsx';
import { batchesEnglish } from '../../words/batches/english.ts';

/** `/batches` */
export function BatchesScreen(): ReactElement {
  const { own } = useWords(batchesEnglish);
  const links = usePlaceLinks();
  return (
    <Screen title={own('console.batches.title')} about={own('console.batches.about')} actions={<Link href={hrefTo('bulk')}>{own('console.batches.upload')}</Link>}>
      <BatchList {...links} />
    </Screen>
  );
}
