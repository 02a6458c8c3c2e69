import type { InAnotherLanguage } from '@countermand/react';
import type { stopEnglish } from './english.ts';

/** German of the screen that stops what is pasted. */
export const stopGerman: InAnotherLanguage<typeof stopEnglish> = {
  'console.stop.title': 'Liste stoppen',
  'console.stop.about': 'Fügen Sie Referenzen ein, sehen Sie, was mit jeder geschähe, und stoppen Sie alle zusammen.',
  'console.stop.label': 'Zu stoppende Aufträge',
  'console.stop.help': 'Einer pro Zeile oder durch Kommas getrennt: account:id, account:kind/id oder account:@NUMMER für die Nummer des Shops. Nichts wird gestoppt, bevor Sie es bestätigt haben.',
  'console.stop.check': { one: '{count} Referenz prüfen', other: '{count} Referenzen prüfen' },
  'console.stop.checking': 'Es wird nachgesehen, was sie bedeuten …',
  'console.stop.failed': 'Sie konnten nicht nachgesehen werden: {text}',
  'console.stop.too_many': 'Hier höchstens {count} auf einmal.',
  'console.stop.to_upload': 'Laden Sie stattdessen eine Tabelle hoch',
  'console.stop.wrong': { one: '{count} Zeile bezeichnet keinen Auftrag', other: '{count} Zeilen bezeichnen keinen Auftrag' },
  'console.stop.known': { one: '{count} Auftrag', other: '{count} Aufträge' },
  'console.stop.stop': { one: 'Diesen Auftrag stoppen …', other: 'Diese {count} Aufträge stoppen …' },
  'console.stop.number': '(Nr. {number})',
  'console.stop.asked_as': 'aus {asked}',
  'console.stop.repeated': { one: 'Mehrfach genannt, einmal gestoppt: {list}', other: 'Mehrfach genannt, je einmal gestoppt: {list}' },
  'console.stop.outcomes': 'Was daraus wurde',
  'console.stop.to_batch': 'Alles zusammen als Stapel',
  'console.stop.recorded': 'aufgezeichnet, wartet',
};
