import { useEffect } from 'react';
import type { OwnMessages } from '../messages/own-messages.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { useWords, type Words } from './use-words.ts';

/** Who makes the page is told once. */
let told = false;

/** For the moment in which the words are on their way. */
const NOTHING = (): string => '';

/** All that components say. Only the button has its English built in: the rest comes with the language that the page gives, or is loaded. */
export function useOwnWords(): Words<keyof OwnMessages> {
  const isWhole = useLanguageOfPage();
  const words = useWords<keyof OwnMessages>();
  return isWhole ? words : { ...words, own: NOTHING };
}

/** Whether all words are there, or the page gave a language that lacks some. Where it gave none, all of English is loaded; a gap is told once to who makes the page. */
export function useLanguageOfPage(): boolean {
  const { localization, giveLanguage } = useCountermand();
  const { own } = localization;
  const isWhole = 'timeline.label' in own;
  useEffect(() => {
    if (isWhole) return;
    if (giveLanguage) {
      void import('../messages/en.ts').then(({ en }) => giveLanguage(en), tell);
    } else if (!told) {
      told = true;
      tell();
    }
  }, [own, isWhole, giveLanguage]);
  return isWhole || !giveLanguage;
}

function tell(): void {
  console.warn('Countermand: localization lacks words. @countermand/react/messages/en has all.');
}
