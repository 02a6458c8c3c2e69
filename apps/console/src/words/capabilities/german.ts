import type { InAnotherLanguage } from '@countermand/react';
import type { capabilitiesEnglish } from './english.ts';

/** German of what providers can do. */
export const capabilitiesGerman: InAnotherLanguage<typeof capabilitiesEnglish> = {
  'console.capabilities.of': 'Was {provider} kann',
  'console.capabilities.fact': 'Was',
  'console.capabilities.value': 'Soweit bekannt',
  'console.capabilities.documented': 'dokumentiert',
  'console.capabilities.inferred': 'gefolgert',
  'console.capabilities.unknown': 'nicht bekannt',
  'console.capabilities.stops': '{operation}: stoppt',
  'console.capabilities.holds': '{operation}: hält den Ersatz an',
  'console.capabilities.known_by': '{operation}: erkannt durch',
  'console.capabilities.while': '{operation}: möglich bei Status',
  'console.capabilities.replacement': '{operation}: etwas tritt an die Stelle',
  'console.capabilities.repeat': '{operation}: zweimal gesendet',
  'console.capabilities.search': 'Suche nach der Nummer im Shop',
  'console.capabilities.webhooks': 'Meldet durch Webhooks',
  'console.capabilities.rate': 'Ratenlimit',
  'console.capabilities.money': 'Geld',
  'console.capabilities.test': 'Testbetrieb',
  'console.capabilities.unknowns': 'Gesucht und nicht gefunden',
};
