import type { Phrases } from '@countermand/react';

/** English of the upload of many, and the list of those messages. */
export const bulkEnglish = {
  'console.bulk.title': 'Upload a file',
  'console.bulk.about': 'Stop many orders from a table: it is checked first, and nothing is sent before all of it is recorded.',
} as const satisfies Phrases;
