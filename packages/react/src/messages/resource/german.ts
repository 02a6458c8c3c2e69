import type { InAnotherLanguage } from '../phrases.ts';
import type { resourceEnglish } from './english.ts';

/** German of why there is nothing to see, or nothing newer. */
export const resourceGerman: InAnotherLanguage<typeof resourceEnglish> = {
  loading: 'Wird geladen …',
  'problem.retry': 'Noch einmal versuchen',
  'problem.said': 'Das Laden ist fehlgeschlagen: {text}',
  offline: 'Keine Verbindung. Die Anzeige ist möglicherweise veraltet.',
  'session.none': 'Es gab keine Sitzung: {text}',
  'session.ended': 'Ihre Sitzung ist abgelaufen. Melden Sie sich neu an, um fortzufahren.',
  'list.empty': 'Noch nichts vorhanden.',
};
