import { randomBytes } from 'node:crypto';
import { readOrCreate } from './kept-file.ts';

/**
 * The salt of the credentials' fingerprints, kept beside the ledger: processes of one ledger must agree on which accounts
 * share a credential, and nobody who sees a fingerprint may try out tokens against it.
 */
export function readOrCreateSalt(ledgerPath: string): string {
  return readOrCreate(saltFileOf(ledgerPath), newSalt);
}

export function newSalt(): string {
  return randomBytes(32).toString('hex');
}

/** Where the salt of a ledger file is kept. */
export function saltFileOf(ledgerPath: string): string {
  return `${ledgerPath}.salt`;
}
