import type { Phrases } from '@countermand/react';

/** English of the list of cancellations, and the list of those messages. */
export const cancellationsEnglish = {
  'console.cancellations.title': 'Cancellations',
  'console.cancellations.about': 'Every order somebody asked to stop, newest first.',
  'console.cancellations.find': 'Find an order to stop',
} as const satisfies Phrases;
