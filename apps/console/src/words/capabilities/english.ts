import type { Phrases } from '@countermand/react';

/** English of what providers can do, and the list of those messages. */
export const capabilitiesEnglish = {
  'console.capabilities.of': 'What {provider} can do',
  'console.capabilities.fact': 'What',
  'console.capabilities.value': 'As far as known',
  'console.capabilities.documented': 'documented',
  'console.capabilities.inferred': 'inferred',
  'console.capabilities.unknown': 'not known',
  'console.capabilities.stops': '{operation}: stops',
  'console.capabilities.holds': '{operation}: holds what took its place',
  'console.capabilities.known_by': '{operation}: known by',
  'console.capabilities.while': '{operation}: works while it is',
  'console.capabilities.replacement': '{operation}: something takes its place',
  'console.capabilities.repeat': '{operation}: sent twice',
  'console.capabilities.search': "Search by the shop's number",
  'console.capabilities.webhooks': 'Tells by webhooks',
  'console.capabilities.rate': 'Rate limit',
  'console.capabilities.money': 'Money',
  'console.capabilities.test': 'Test mode',
  'console.capabilities.unknowns': 'Looked for and not found',
} as const satisfies Phrases;
