import type { Phrases } from '@countermand/react';

/** English of the accounts, and the list of those messages. */
export const accountsEnglish = {
  'console.accounts.title': 'Accounts',
  'console.accounts.about': 'The providers that are set up, and how they are.',
  'console.accounts.providers': 'What their providers can do',
} as const satisfies Phrases;
