import { useEffect } from 'react';
import type { OwnMessages } from '../messages/own-messages.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { useWords, type Words } from './use-words.ts';

const told = new WeakSet<object>();

/** All that components say. Only the button has its English built in: the rest comes with the language that the page gives, English too. */
export function useOwnWords(): Words<keyof OwnMessages> {
  useLanguageOfPage();
  return useWords();
}

/** Says once to who makes the page that a language is missing; until then names are shown where words belong. */
export function useLanguageOfPage(): void {
  const { own } = useCountermand().localization;
  useEffect(() => {
    if ('timeline.label' in own || told.has(own)) return;
    told.add(own);
    console.warn('Countermand: only the button has words built in. Give the provider a localization, such as en of @countermand/react/messages/en.');
  }, [own]);
}
