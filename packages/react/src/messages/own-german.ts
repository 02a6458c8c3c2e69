import type { OwnMessages } from './own-messages.ts';

/** German of what the components say beside the flow. */
export const ownGerman: OwnMessages = {
  'button.stop': 'Auftrag stoppen',
  'dialog.reason': 'Grund',
  'dialog.note': 'Interne Notiz (geht nie an den Anbieter)',
  'dialog.type': 'Zum Fortfahren {text} eingeben',
  loading: 'Wird geladen …',
  'problem.retry': 'Noch einmal versuchen',
  'problem.said': 'Das Laden ist fehlgeschlagen: {text}',
  offline: 'Keine Verbindung. Die Anzeige ist möglicherweise veraltet.',
  'session.ended': 'Ihre Sitzung ist abgelaufen. Melden Sie sich neu an, um fortzufahren.',
  'list.empty': 'Noch nichts vorhanden.',
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
