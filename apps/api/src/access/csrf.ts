import { createHash, timingSafeEqual } from 'node:crypto';

/** What changes nothing needs no proof of who made the browser send it. */
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isRead(method: string): boolean {
  return READS.has(method);
}

/**
 * What a page of this server sends along with a change, beside the cookie. It is made from the session's token, which
 * no script can read; nobody finds the token from it, and a page elsewhere can get neither.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}

export function isCsrfToken(given: unknown, sessionToken: string): boolean {
  if (typeof given !== 'string') return false;
  const [mine, yours] = [csrfTokenOf(sessionToken), given].map((text) => createHash('sha256').update(text).digest());
  return mine !== undefined && yours !== undefined && timingSafeEqual(mine, yours);
}
