import { LedgerUnavailableError } from '@countermand/core/errors';

export interface PostgresAddress {
  /** With the password, for the driver alone. */
  readonly url: string;
  /** For messages: no password, no parameters. */
  readonly shown: string;
}

const UNREADABLE =
  'The address of the PostgreSQL ledger cannot be read. Write it as postgres://USER:PASSWORD@HOST:5432/DATABASE, with what is special in the password percent-encoded: / is %2F, ? is %3F, # is %23, % is %25.';

/** Encrypted without saying how well: then the server's certificate is checked, too. `no-verify` leaves that out. */
const VERIFIED_MODES: readonly string[] = ['prefer', 'require', 'verify-ca'];

/** The address for messages: no password, no parameters. Throws as `readAddress` does. */
export function shownAddress(url: string): string {
  return readAddress(url).shown;
}

/** Throws `LedgerUnavailableError` without repeating the text: it may hold a password. */
export function readAddress(text: string): PostgresAddress {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) throw new LedgerUnavailableError(UNREADABLE);
  const url = new URL(text);
  const parameters = url.searchParams;
  const mode = parameters.get('sslmode');
  if (mode !== null && VERIFIED_MODES.includes(mode) && parameters.get('uselibpqcompat') !== 'true') parameters.set('sslmode', 'verify-full');
  const host = parameters.get('host') ?? url.host;
  const user = parameters.get('user') ?? url.username;
  return { url: url.href, shown: `postgres://${user === '' ? '' : `${user}@`}${host}${url.pathname}` };
}
