import type { InAnotherLanguage } from '@countermand/react';
import type { cancellationsEnglish } from './english.ts';

/** German of the list of cancellations. */
export const cancellationsGerman: InAnotherLanguage<typeof cancellationsEnglish> = {
  'console.cancellations.title': 'Stornierungen',
  'console.cancellations.about': 'Alle Aufträge, die jemand stoppen wollte, die neuesten zuerst.',
  'console.cancellations.find': 'Einen Auftrag zum Stoppen suchen',
};
