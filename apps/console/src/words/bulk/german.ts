import type { InAnotherLanguage } from '@countermand/react';
import type { bulkEnglish } from './english.ts';

/** German of the upload of many. */
export const bulkGerman: InAnotherLanguage<typeof bulkEnglish> = {
  'console.bulk.title': 'Datei hochladen',
  'console.bulk.about': 'Stoppen Sie viele Aufträge aus einer Tabelle: Sie wird zuerst geprüft, und nichts wird gesendet, bevor alles aufgezeichnet ist.',
};
