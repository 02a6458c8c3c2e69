import type { Phrases } from '@countermand/react';

/** English of the keys, and the list of those messages. */
export const keysEnglish = {
  'console.keys.title': 'Keys',
  'console.keys.about': 'What programs sign in with. A key is shown once, when it is made.',
} as const satisfies Phrases;
