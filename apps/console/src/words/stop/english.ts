import type { Phrases } from '@countermand/react';

/** English of the screen that stops what is pasted, and the list of those messages. */
export const stopEnglish = {
  'console.stop.title': 'Stop a list',
  'console.stop.about': 'Paste references, see what would happen to each, and stop them together.',
} as const satisfies Phrases;
