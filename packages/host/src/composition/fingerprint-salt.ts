import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The salt of the credentials' fingerprints, kept beside the ledger: processes of one ledger must agree on which accounts
 * share a credential, and nobody who sees a fingerprint may try out tokens against it.
 */
export function readOrCreateSalt(ledgerPath: string): string {
  const file = saltFileOf(ledgerPath);
  return read(file) ?? create(file);
}

export function newSalt(): string {
  return randomBytes(32).toString('hex');
}

/** Where the salt of a ledger file is kept. */
export function saltFileOf(ledgerPath: string): string {
  return `${ledgerPath}.salt`;
}

function create(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${newSalt()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    // A link appears whole or not at all, and never over another one: of two processes the first wins.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return read(file) ?? '';
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
