import type { Phrases } from '../phrases.ts';

/** English of what every component may say, and the list of those messages. */
export const baseEnglish = {
  'button.stop': 'Stop order',
  'dialog.reason': 'Reason',
  'dialog.note': 'Internal note (never sent to the provider)',
  'dialog.type': 'Type {text} to go on',
  'session.ended': 'Your session has ended. Sign in again to go on.',
} as const satisfies Phrases;
