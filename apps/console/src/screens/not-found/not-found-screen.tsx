import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { frameEnglish } from '../../words/frame/english.ts';

/** Any address that is none of the console's. */
export function NotFoundScreen(): ReactElement {
  const { own } = useWords(frameEnglish);
  return <Screen title={own('console.not_found.title')} about={own('console.not_found.about')} />;
}
