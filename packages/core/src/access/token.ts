import { createHash, randomBytes } from 'node:crypto';

/** What keys and the tokens of sessions begin with, so that people and secret scanners know them. */
export const KEY_PREFIX = 'cmd_';
export const SESSION_PREFIX = 'cms_';

/** 256 random bits: nobody guesses it, and nobody finds it from its hash. */
const BYTES = 32;

/** Longer than any of ours: nothing that long is worth a look-up. */
const MAX_LENGTH = 200;

export function newToken(prefix: typeof KEY_PREFIX | typeof SESSION_PREFIX): string {
  return `${prefix}${randomBytes(BYTES).toString('base64url')}`;
}

/** A code for a one-time link: as hard to guess as a key, and good for nothing else. */
export function newSignInCode(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** SHA-256, lower-case hex. What is looked up is the hash, so how long a look-up takes tells nothing of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function kindOfToken(token: string): 'key' | 'session' | undefined {
  if (token.length > MAX_LENGTH) return undefined;
  if (token.startsWith(KEY_PREFIX)) return 'key';
  return token.startsWith(SESSION_PREFIX) ? 'session' : undefined;
}
