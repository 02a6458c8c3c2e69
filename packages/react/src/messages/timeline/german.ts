import type { InAnotherLanguage } from '../phrases.ts';
import type { timelineEnglish } from './english.ts';

/** German of the timeline. */
export const timelineGerman: InAnotherLanguage<typeof timelineEnglish> = {
  'timeline.label': 'Verlauf',
  'timeline.requested': 'Angefragt',
  'timeline.joined': 'Noch jemand fragt danach',
  'timeline.requester_withdrawn': 'Eine Anfrage wurde zurückgenommen',
  'timeline.rescheduled': 'Der nächste Schritt hat einen anderen Zeitpunkt',
  'timeline.observed': 'Stand beim Anbieter abgefragt',
  'timeline.warned': 'Warnung',
  'timeline.compacted': 'Einzelheiten wurden nach Fristablauf entfernt',
  'timeline.attempt_started': 'Eine Anfrage ging an den Anbieter',
  'timeline.attempt_finished': 'Die Anfrage an den Anbieter ist beendet',
  'timeline.follow_up': 'Folge des Stopps',
  'timeline.follow_up.searching': 'Der Auftrag, der an seine Stelle trat, wird gesucht',
  'timeline.follow_up.sending': 'Das Anhalten des neuen Auftrags wird gesendet',
  'timeline.follow_up.unknown': 'Ob der neue Auftrag angehalten ist, ist nicht bekannt; er wird neu gelesen',
  'timeline.follow_up.pending': 'Ein neuer Auftrag trat an seine Stelle; er soll angehalten werden',
  'timeline.follow_up.held': 'Der neue Auftrag ist angehalten',
  'timeline.follow_up.left': 'Der neue Auftrag blieb, wie er ist',
  'timeline.follow_up.none': 'Kein neuer Auftrag trat an seine Stelle: nichts ist anzuhalten',
  'timeline.follow_up.failed': 'Der neue Auftrag konnte nicht angehalten werden',
  'timeline.other': 'Etwas anderes ist geschehen',
  'timeline.by': 'durch {actor}',
  'timeline.times': { one: '{count}-mal', other: '{count}-mal' },
  'timeline.answer': '{operation}: der Anbieter antwortete mit Status {status}',
};
