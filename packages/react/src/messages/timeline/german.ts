import type { InAnotherLanguage } from '../phrases.ts';
import type { timelineEnglish } from './english.ts';

/** German of the timeline. */
export const timelineGerman: InAnotherLanguage<typeof timelineEnglish> = {
  'timeline.label': 'Verlauf',
  'timeline.requested': 'Angefragt',
  'timeline.joined': 'Noch jemand fragt danach',
  'timeline.requester_withdrawn': 'Eine Anfrage wurde zurückgenommen',
  'timeline.rescheduled': 'Zeitpunkt geändert',
  'timeline.observed': 'Stand beim Anbieter abgefragt',
  'timeline.warned': 'Warnung',
  'timeline.compacted': 'Einzelheiten wurden nach Fristablauf entfernt',
  'timeline.attempt_started': 'Eine Anfrage ging an den Anbieter',
  'timeline.attempt_finished': 'Die Anfrage an den Anbieter ist beendet',
  'timeline.follow_up': 'Folge des Stopps',
  'timeline.other': 'Etwas anderes ist geschehen',
  'timeline.by': 'durch {actor}',
  'timeline.answer': '{operation}: der Anbieter antwortete mit Status {status}',
};
