import type { InAnotherLanguage } from '../phrases.ts';
import type { deskEnglish } from './english.ts';

/** German of the desk of what needs a person. */
export const deskGerman: InAnotherLanguage<typeof deskEnglish> = {
  'desk.label': 'Was einen Menschen braucht',
  'desk.waiting': { one: '{count} Stopp wartet auf einen Menschen.', other: '{count} Stopps warten auf einen Menschen.' },
  'desk.reading': { one: '{count} weiterer wird noch geklärt.', other: '{count} weitere werden noch geklärt.' },
  'desk.empty': 'Der Schreibtisch ist leer: nichts wartet auf Sie.',
  'desk.empty_means': 'Was sich nicht von selbst klären lässt, kommt hierher.',
  'desk.not_whole': 'Es gibt noch mehr: hier sind die neuesten {count} jeder Art.',
  'desk.decide': 'Ein Mensch entscheidet, was daraus wurde.',
  'desk.unknown': 'Vielleicht gestoppt, vielleicht nicht; der Auftrag wird erneut abgefragt.',
  'desk.unread': 'Vielleicht gestoppt, vielleicht nicht, und zurzeit fragt niemand ab.',
  'desk.contradicted': 'Der Vorgang ist beendet, doch eine spätere Abfrage widerspricht dem: der Auftrag geht womöglich hinaus.',
  'desk.not_held': 'Gestoppt, aber der Ersatzauftrag ist nicht angehalten und geht womöglich hinaus.',
  'desk.other': 'Etwas daran sollte jemand ansehen.',
  'desk.times': 'Angefragt {asked}; letzte Änderung {changed}.',
  'desk.new': '{count} neue anzeigen',
  'desk.left': 'Das liegt nicht mehr auf dem Schreibtisch.',
};
