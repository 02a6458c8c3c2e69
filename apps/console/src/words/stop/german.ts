import type { InAnotherLanguage } from '@countermand/react';
import type { stopEnglish } from './english.ts';

/** German of the screen that stops what is pasted. */
export const stopGerman: InAnotherLanguage<typeof stopEnglish> = {
  'console.stop.title': 'Liste stoppen',
  'console.stop.about': 'Fügen Sie Referenzen ein, sehen Sie, was mit jeder geschähe, und stoppen Sie alle zusammen.',
};
