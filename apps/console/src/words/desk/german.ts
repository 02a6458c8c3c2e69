import type { InAnotherLanguage } from '@countermand/react';
import type { deskEnglish } from './english.ts';

/** German of the desk. */
export const deskGerman: InAnotherLanguage<typeof deskEnglish> = {
  'console.desk.title': 'Braucht Aufmerksamkeit',
  'console.desk.about': 'Stornierungen, die nur ein Mensch abschließen kann.',
};
