import type { InAnotherLanguage } from '@countermand/react';
import type { keysEnglish } from './english.ts';

/** German of the keys. */
export const keysGerman: InAnotherLanguage<typeof keysEnglish> = {
  'console.keys.title': 'Schlüssel',
  'console.keys.about': 'Damit melden sich Programme an. Ein Schlüssel wird einmal gezeigt, wenn er entsteht.',
};
