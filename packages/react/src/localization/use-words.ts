import type { Phrase } from '@countermand/cancel-flow';
import { useMemo } from 'react';
import { useCountermand } from '../provider/countermand-context.ts';
import type { Language } from './localization.ts';
import { once } from './once.ts';
import { usePhrases, type Phrasing } from './use-phrases.ts';

/** What is said, and when. Plain text. */
export interface Words<Key extends string = never> extends Phrasing<Key> {
  /** A time of day, or a date where it is far; RFC 3339 in. */
  readonly time: (at: string) => string;
}

/** With its zone: people of several places read the same record. Costly to make, and wanted in each row of a table. */
const clockIn = once(({ locale, timeZone }: Language) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone }));

/** The words of the flow, those of the button, those of the component that gives its English; and times. */
export function useWords<Key extends string = never>(english?: { readonly [Each in Key]: Phrase }): Words<Key> {
  const { localization } = useCountermand();
  const phrasing = usePhrases(english);
  return useMemo(() => ({ ...phrasing, time: (at) => clockIn(localization).format(Date.parse(at)) }), [localization, phrasing]);
}
