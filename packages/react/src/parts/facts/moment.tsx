import type { ReactElement } from 'react';
import { useWords } from '../../localization/use-words.ts';

/** An instant, RFC 3339, as people read it where they are. */
export function Moment({ at }: { readonly at: string }): ReactElement {
  const { time } = useWords();
  return <time dateTime={at}>{time(at)}</time>;
}
