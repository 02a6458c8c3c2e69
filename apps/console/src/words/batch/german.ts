import type { InAnotherLanguage } from '@countermand/react';
import type { batchEnglish } from './english.ts';

/** German of one batch. */
export const batchGerman: InAnotherLanguage<typeof batchEnglish> = {
  'console.batch.title': 'Stapel im Einzelnen',
  'console.batch.about': 'Wie weit er ist, und was aus jedem Auftrag wurde.',
  'console.batch.cancellations': 'Seine Stornierungen als Tabelle',
};
