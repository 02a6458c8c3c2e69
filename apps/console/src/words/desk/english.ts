import type { Phrases } from '@countermand/react';

/** English of the desk, and the list of those messages. */
export const deskEnglish = {
  'console.desk.title': 'Needs attention',
  'console.desk.about': 'Cancellations that only a person can settle.',
} as const satisfies Phrases;
