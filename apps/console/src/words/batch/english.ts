import type { Phrases } from '@countermand/react';

/** English of one batch, and the list of those messages. */
export const batchEnglish = {
  'console.batch.title': 'Batch',
  'console.batch.about': 'How far it is, and what became of each order.',
  'console.batch.cancellations': 'Its cancellations as a table',
} as const satisfies Phrases;
