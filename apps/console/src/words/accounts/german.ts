import type { InAnotherLanguage } from '@countermand/react';
import type { accountsEnglish } from './english.ts';

/** German of the accounts. */
export const accountsGerman: InAnotherLanguage<typeof accountsEnglish> = {
  'console.accounts.title': 'Konten',
  'console.accounts.about': 'Die eingerichteten Anbieter, und wie es um sie steht.',
  'console.accounts.providers': 'Was ihre Anbieter können',
};
