import type { Phrases } from '@countermand/react';

/** English of the list of batches, and the list of those messages. */
export const batchesEnglish = {
  'console.batches.title': 'Batches',
  'console.batches.about': 'Uploads and lists that were stopped together, newest first.',
  'console.batches.upload': 'Upload a file',
} as const satisfies Phrases;
