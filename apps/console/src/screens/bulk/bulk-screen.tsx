import { BulkCancel, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { hrefToBatch } from '../../navigation/routes.ts';
import { usePlaceLinks } from '../../navigation/use-place-links.ts';
import { Screen } from '../../parts/screen.tsx';
import { bulkEnglish } from '../../words/bulk/english.ts';

/** `/bulk`: what is filed goes on at the batch's own address. */
export function BulkScreen(): ReactElement {
  const { own } = useWords(bulkEnglish);
  const [, navigate] = useLocation();
  const links = usePlaceLinks();
  return (
    <Screen title={own('console.bulk.title')} about={own('console.bulk.about')}>
      <BulkCancel
        {...links}
        onFiled={({ batch, filedBefore }) => {
          // That nothing was filed now is told where it was asked for.
          if (!filedBefore) navigate(hrefToBatch(batch));
        }}
      />
    </Screen>
  );
}
