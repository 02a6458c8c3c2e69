import type { LedgerLocation } from '@countermand/host';
import { fromHome } from '../../text/from-home.ts';
import type { ServicePlace } from '../service.ts';
import type { LocalParts } from './local-parts.ts';

/** This machine's ledger and the configuration that names it. */
export function localPlace({ host: { configuration }, demo }: LocalParts): ServicePlace {
  return { kind: 'ledger', ledger: ledgerWords(configuration.ledger), configuration: configuration.file, demo };
}

/** An address may hold a user, a password, and both once more among its parameters: none of them is shown. */
function ledgerWords(location: LedgerLocation): string {
  if (location.kind === 'sqlite') return `sqlite:${fromHome(location.path)}`;
  const { host, pathname } = new URL(location.url);
  return `postgres://${host}${pathname}`;
}
