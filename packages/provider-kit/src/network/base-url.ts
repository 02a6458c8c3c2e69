import type { AddressPolicy, AddressUse } from './address-policy.ts';
import { checkUrl } from './checked-url.ts';

/** A base URL taken apart, or why it cannot be used. */
export type CheckedBaseUrl =
  | { readonly ok: true; readonly origin: string; readonly path: string; readonly hostname: string; readonly use: AddressUse }
  | { readonly ok: false; readonly problem: string };

/** Checks what can be known of a base URL without asking anybody. It holds no query: paths hang under it. */
export function checkBaseUrl(baseUrl: string, policy: AddressPolicy): CheckedBaseUrl {
  const checked = checkUrl(baseUrl, { policy, name: 'base URL', mayHaveQuery: false });
  if (!checked.ok) return checked;
  const { url, hostname, use } = checked;
  return { ok: true, origin: url.origin, path: url.pathname.replace(/\/+$/, ''), hostname, use };
}
