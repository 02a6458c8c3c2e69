import { LedgerUnavailableError } from '@countermand/core/errors';

/** SQLite's primary result codes that mean the database is lost to us, and what a person can do. */
const ADVICE: Readonly<Record<number, string>> = {
  3: 'Check the permissions of the file and its folder.',
  5: 'Another process holds its lock. Look for a stuck countermand process, then try again.',
  6: 'Another process holds its lock. Look for a stuck countermand process, then try again.',
  7: 'Memory ran out. Free some memory and try again.',
  8: 'Check the permissions of the file and its folder, and that the disk is not mounted read-only.',
  9: 'Try again.',
  10: 'Reading or writing the disk failed. Check the disk, then try again.',
  11: 'The file is damaged. Stop every countermand process and restore it from a backup.',
  13: 'Free some space on its disk and try again.',
  14: 'Check that the path is right and its folder may be written.',
  15: 'The file locking of its file system failed. Use a local disk.',
  22: 'Its file system lacks what the ledger needs. Use a local disk.',
  26: 'The file is not a ledger. Check the path.',
};

const BUSY_CODES = [5, 6];

/** True while another process holds the lock: worth another try. */
export function isBusy(error: unknown): boolean {
  return BUSY_CODES.includes(primaryCode(error) ?? 0);
}

/** True when the error means that the database cannot be used, and not that a change was wrong. */
export function meansUnavailable(error: unknown): boolean {
  const code = primaryCode(error);
  return LedgerUnavailableError.isInstance(error) || isClosed(error) || (code !== undefined && code in ADVICE);
}

/** The error as the port promises it; one that means something else is given back as it is. */
export function asLedgerError(error: unknown, path: string): unknown {
  if (LedgerUnavailableError.isInstance(error) || !meansUnavailable(error)) return error;
  return unavailable(error, path);
}

/** Says which file cannot be used, why, and what to do. */
export function unavailable(error: unknown, path: string): LedgerUnavailableError {
  if (LedgerUnavailableError.isInstance(error)) return error;
  if (isClosed(error)) return closedError(path);
  const why = textOf(error, 'message') ?? String(error);
  const advice = ADVICE[primaryCode(error) ?? 0] ?? 'Nothing was changed.';
  return new LedgerUnavailableError(`The ledger ${path} cannot be used: ${why}. ${advice}`, { cause: error });
}

export function closedError(path: string): LedgerUnavailableError {
  return new LedgerUnavailableError(`The ledger ${path} is closed. Open it again before using it.`);
}

function isClosed(error: unknown): boolean {
  return property(error, 'code') === 'ERR_INVALID_STATE';
}

/** Extended codes keep the primary one in their low byte. */
function primaryCode(error: unknown): number | undefined {
  const code = property(error, 'errcode');
  return typeof code === 'number' ? code & 0xff : undefined;
}

function textOf(error: unknown, name: string): string | undefined {
  const value = property(error, name);
  return typeof value === 'string' ? value : undefined;
}

/** By shape and not by class: what Node itself throws may come from another realm, where `instanceof` says no. */
function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (Reflect.get(error, name) as unknown) : undefined;
}
