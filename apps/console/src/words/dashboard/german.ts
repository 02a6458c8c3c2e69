import type { InAnotherLanguage } from '@countermand/react';
import type { dashboardEnglish } from './english.ts';

/** German of the dashboard. */
export const dashboardGerman: InAnotherLanguage<typeof dashboardEnglish> = {
  'console.dashboard.title': 'Übersicht',
  'console.dashboard.about': 'Was einen Menschen braucht, was wartet und was zuletzt geschah.',
  'console.dashboard.attention': 'Braucht einen Menschen',
  'console.dashboard.attention.none': 'Nichts braucht einen Menschen.',
  'console.dashboard.attention.some': { one: '{count} Stornierung wartet auf eine Entscheidung.', other: '{count} Stornierungen warten auf eine Entscheidung.' },
  'console.dashboard.attention.unknown': { one: '{count} weitere wird von selbst neu gelesen.', other: '{count} weitere werden von selbst neu gelesen.' },
  'console.dashboard.attention.go': 'Zum Schreibtisch',
  'console.dashboard.work': 'Wartende Arbeit',
  'console.dashboard.work.account': 'Konto',
  'console.dashboard.work.waiting': 'Wartet',
  'console.dashboard.work.watching': 'Beobachtet',
  'console.dashboard.work.worker': 'Arbeiter',
  'console.dashboard.work.live': 'arbeitet',
  'console.dashboard.work.no_worker': 'keiner: Wartendes bleibt liegen',
  'console.dashboard.work.none': 'Noch ist kein Konto eingerichtet. countermand init schreibt eine Konfiguration; starten Sie danach den Server neu.',
  'console.dashboard.latest': 'Neueste Stornierungen',
  'console.dashboard.latest.go': 'Alle Stornierungen',
  'console.dashboard.latest.none': 'Noch wollte niemand einen Auftrag stoppen. Suchen Sie einen und stoppen Sie ihn, oder fügen Sie eine Liste ein.',
  'console.dashboard.batches': 'Laufende Stapel',
  'console.dashboard.batches.none': 'Kein Stapel läuft.',
  'console.dashboard.batches.go': 'Alle Stapel',
  'console.dashboard.batches.line': { one: '{state}, {count} Zeile', other: '{state}, {count} Zeilen' },
  'console.dashboard.latest.find': 'Einen Auftrag suchen',
  'console.dashboard.latest.paste': 'Eine Liste einfügen',
};
