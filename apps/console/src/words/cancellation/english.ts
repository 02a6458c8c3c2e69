import type { Phrases } from '@countermand/react';

/** English of one cancellation, and the list of those messages. */
export const cancellationEnglish = {
  'console.cancellation.title': 'Cancellation',
  'console.cancellation.about': 'What was asked, what the provider said, and what is known.',
} as const satisfies Phrases;
