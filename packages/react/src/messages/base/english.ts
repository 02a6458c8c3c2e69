import type { Phrases } from '../phrases.ts';

/** English of what every component may say, and the list of those messages. */
export const baseEnglish = {
  'button.stop': 'Stop order',
  'dialog.reason': 'Reason',
  'dialog.note': 'Internal note (never sent to the provider)',
} as const satisfies Phrases;
