import { isIP } from 'node:net';
import type { AddressPolicy, AddressUse } from './address-policy.ts';

/** A base URL taken apart, or why it cannot be used. */
export type CheckedBaseUrl =
  | { readonly ok: true; readonly origin: string; readonly path: string; readonly hostname: string; readonly use: AddressUse }
  | { readonly ok: false; readonly problem: string };

/**
 * Checks what can be known of a base URL without asking anybody: scheme, spelling, and the address where it names one.
 * A name is looked up, and its addresses are checked, when the connection is made.
 */
export function checkBaseUrl(baseUrl: string, policy: AddressPolicy): CheckedBaseUrl {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined) return { ok: false, problem: 'The base URL is not a URL.' };
  const misspelt = spellingProblem(baseUrl, url);
  if (misspelt !== undefined) return { ok: false, problem: misspelt };
  const hostname = bareHost(url);
  const use = { secure: url.protocol === 'https:', local: isLocal(hostname) };
  const refusal = isIP(hostname) === 0 ? undefined : policy.refusal(hostname, use);
  if (refusal !== undefined) return { ok: false, problem: `The base URL may not be called: ${refusal}.` };
  return { ok: true, origin: url.origin, path: url.pathname.replace(/\/+$/, ''), hostname, use };
}

function spellingProblem(written: string, url: URL): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The base URL must begin with https://.';
  if (url.username !== '' || url.password !== '' || authority(written).includes('@')) return 'The base URL must not hold a user name or password.';
  if (url.search !== '' || url.hash !== '') return 'The base URL must not hold a query or a fragment.';
  if (url.hostname.endsWith('.')) return 'The host of the base URL must not end with a dot.';
  // 127.1, 0x7f000001 and 2130706433 are one address in disguise; nobody who means well writes it so.
  const host = authority(written);
  if (isIP(url.hostname) === 4 && host !== url.hostname && !host.startsWith(`${url.hostname}:`)) return `Write the host of the base URL as ${url.hostname}.`;
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
