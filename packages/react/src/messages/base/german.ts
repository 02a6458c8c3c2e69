import type { InAnotherLanguage } from '../phrases.ts';
import type { baseEnglish } from './english.ts';

/** German of what every component may say. */
export const baseGerman: InAnotherLanguage<typeof baseEnglish> = {
  'button.stop': 'Auftrag stoppen',
  'dialog.reason': 'Grund',
  'dialog.note': 'Interne Notiz (geht nie an den Anbieter)',
};
