import { LedgerUnavailableError } from '@countermand/core/errors';
import type { PostgresAddress } from './address.ts';

const TRY_AGAIN = 'Check that the server runs and can be reached, then try again.';

/** SQLSTATE codes and classes that mean the database is lost to us, the longest match first, and what a person can do. */
const ADVICE: readonly (readonly [string, string])[] = [
  ['25006', 'The server takes no changes: it is a standby, or read-only. Name the primary server.'],
  ['25P02', TRY_AGAIN],
  ['25P03', 'The change took too long and was taken back. Try again.'],
  ['28', 'Check the user and the password in the address (what is special in a password is percent-encoded there: @ is %40, / is %2F, % is %25), and the server’s pg_hba.conf.'],
  ['3D000', 'Create the database, or check its name in the address.'],
  ['40', 'Try again.'],
  ['42501', 'Give the user the right to create a schema in the database (GRANT CREATE ON DATABASE … TO …).'],
  ['53100', 'Free some space on the server’s disk and try again.'],
  ['53300', 'Raise max_connections on the server, or stop other clients.'],
  ['55P03', 'Try again.'],
  ['57014', 'The server took too long, or another process held the ledger. Try again.'],
  ['57P', TRY_AGAIN],
  ['08', TRY_AGAIN],
  ['53', 'The server has run out of a resource. Look at its log.'],
  ['58', 'The server cannot use its disk. Look at its log.'],
  ['F0', 'The server is configured wrongly. Look at its log.'],
  ['XX', 'The server’s data may be damaged. Look at its log before anything else.'],
];

const CERTIFICATE = /^(UNABLE_TO_|CERT_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME)/;

const LOST_CONNECTION =
  /^Connection terminated|^Client has encountered a connection error|^Client was closed|^Query read timeout|^timeout e(xpired|xceeded)|^The server does not support SSL/;

/** True when the error means that the database cannot be used, and not that a change was wrong. */
export function meansUnavailable(error: unknown): boolean {
  return LedgerUnavailableError.isInstance(error) || isConnectionLoss(error) || adviceFor(sqlState(error)) !== undefined;
}

/** True when the connection is gone, or never was: by the system's codes, TLS's, or the driver's own words. */
export function isConnectionLoss(error: unknown): boolean {
  const code = property(error, 'code');
  if (typeof code === 'string' && /^(E[A-Z_]{3,}|UNABLE_TO_|CERT_|DEPTH_|SELF_SIGNED|HOSTNAME_)/.test(code)) return true;
  if (sqlState(error) !== undefined) return isFatal(error);
  const message = property(error, 'message');
  return typeof message === 'string' && LOST_CONNECTION.test(message);
}

/** The connection was known to be gone before the statement was to leave. */
export function wasNotSent(error: unknown): boolean {
  const message = property(error, 'message');
  return typeof message === 'string' && message.endsWith('is not queryable');
}

/** The server ended the session with it. */
export function isFatal(error: unknown): boolean {
  const severity = property(error, 'severity');
  return severity === 'FATAL' || severity === 'PANIC';
}

/** The error as the port promises it; one that means something else is given back as it is. */
export function asLedgerError(error: unknown, address: PostgresAddress): unknown {
  return meansUnavailable(error) ? unavailable(error, address) : error;
}

/** Says which database cannot be used, why, and what to do. */
export function unavailable(error: unknown, { shown }: PostgresAddress): LedgerUnavailableError {
  if (LedgerUnavailableError.isInstance(error)) return error;
  const advice = encryptionAdvice(error) ?? adviceFor(sqlState(error)) ?? TRY_AGAIN;
  return new LedgerUnavailableError(`The ledger ${shown} cannot be used: ${wordsOf(error)}. ${advice}`, { cause: error });
}

/** The connection was lost between COMMIT and its answer. */
export function outcomeUnknown(error: unknown, { shown }: PostgresAddress): LedgerUnavailableError {
  return new LedgerUnavailableError(
    `The ledger ${shown} was lost while a change was being committed: ${wordsOf(error)}. Whether the change was kept is not known; look before you repeat it.`,
    { cause: error },
  );
}

export function closedError({ shown }: PostgresAddress): LedgerUnavailableError {
  return new LedgerUnavailableError(`The ledger ${shown} is closed. Open it again before using it.`);
}

function wordsOf(error: unknown): string {
  // Several addresses of one host were tried; the first refusal says as much as all of them.
  const [first] = (property(error, 'errors') as readonly unknown[] | undefined) ?? [error];
  const [message, code] = [property(first, 'message'), property(first, 'code')];
  if (typeof message === 'string' && message !== '') return message.replace(/\.$/, '');
  return typeof code === 'string' ? code : 'no reason was given';
}

/** What to do where the error is about TLS. */
function encryptionAdvice(error: unknown): string | undefined {
  const message = String(property(error, 'message'));
  if (/no pg_hba\.conf entry .*(SSL off|no encryption)/.test(message)) return 'The server may ask for encryption: add ?sslmode=require to the address. Else mend its pg_hba.conf.';
  if (message.startsWith('The server does not support SSL')) return 'Take sslmode out of the address if the network is trusted, or let the server speak TLS (ssl = on).';
  if (CERTIFICATE.test(String(property(error, 'code')))) {
    return 'The server’s certificate cannot be checked: name the authority that signed it with sslrootcert=FILE in the address, and the host as the certificate does; sslmode=no-verify leaves the check out.';
  }
  return undefined;
}

function adviceFor(state: string | undefined): string | undefined {
  if (state === undefined) return undefined;
  return ADVICE.find(([prefix]) => state.startsWith(prefix))?.[1];
}

function sqlState(error: unknown): string | undefined {
  const code = property(error, 'code');
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && property(error, 'severity') !== undefined ? code : undefined;
}

/** By shape and not by class: what Node itself throws may come from another realm, where `instanceof` says no. */
function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (Reflect.get(error, name) as unknown) : undefined;
}
