import { isIP } from 'node:net';
import type { AddressPolicy, AddressUse } from './address-policy.ts';

/** A URL taken apart, or why it cannot be used. */
export type CheckedUrl =
  | { readonly ok: true; readonly url: URL; readonly hostname: string; readonly use: AddressUse }
  | { readonly ok: false; readonly problem: string };

export interface UrlCheck {
  readonly policy: AddressPolicy;
  /** What the URL is called in a sentence, such as `base URL`. */
  readonly name: string;
  readonly mayHaveQuery: boolean;
}

/**
 * Checks what can be known of a URL without asking anybody: scheme, spelling, and the address where it names one.
 * A name is looked up, and its addresses are checked, when the connection is made.
 */
export function checkUrl(written: string, check: UrlCheck): CheckedUrl {
  const { policy, name } = check;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined) return { ok: false, problem: `The ${name} is not a URL.` };
  const misspelt = spellingProblem(written, url, check);
  if (misspelt !== undefined) return { ok: false, problem: misspelt };
  const hostname = bareHost(url);
  const use = { secure: url.protocol === 'https:', local: isLocal(hostname) };
  const refusal = isIP(hostname) === 0 ? undefined : policy.refusal(hostname, use);
  if (refusal !== undefined) return { ok: false, problem: `The ${name} may not be called: ${refusal}.` };
  return { ok: true, url, hostname, use };
}

function spellingProblem(written: string, url: URL, { name, mayHaveQuery }: UrlCheck): string | undefined {
  // Readers of URLs drop some of them in silence, so that it would be shown as another than is called.
  if (/\p{Cc}/u.test(written)) return `The ${name} must not hold control characters.`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `The ${name} must begin with https://.`;
  if (url.username !== '' || url.password !== '' || authority(written).includes('@')) return `The ${name} must not hold a user name or password.`;
  if (!mayHaveQuery && (url.search !== '' || url.hash !== '')) return `The ${name} must not hold a query or a fragment.`;
  if (url.hash !== '') return `The ${name} must not hold a fragment.`;
  if (url.hostname.endsWith('.')) return `The host of the ${name} must not end with a dot.`;
  // 127.1, 0x7f000001 and 2130706433 are one address in disguise; nobody who means well writes it so.
  const host = authority(written);
  if (isIP(url.hostname) === 4 && host !== url.hostname && !host.startsWith(`${url.hostname}:`)) return `Write the host of the ${name} as ${url.hostname}.`;
  return undefined;
}

function authority(written: string): string {
  return written.trim().replace(/^[a-z]+:[/\\]*/i, '').split(/[/\\?#]/)[0] ?? '';
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** `localhost` names this machine by standard; any other name that leads here is a trick. */
function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '::1' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
}
