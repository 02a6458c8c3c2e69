import type { InAnotherLanguage } from '@countermand/react';
import type { batchesEnglish } from './english.ts';

/** German of the list of batches. */
export const batchesGerman: InAnotherLanguage<typeof batchesEnglish> = {
  'console.batches.title': 'Stapel',
  'console.batches.about': 'Dateien und Listen, die zusammen gestoppt wurden, die neuesten zuerst.',
  'console.batches.upload': 'Datei hochladen',
};
