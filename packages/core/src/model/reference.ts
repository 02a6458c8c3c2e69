import { isStorable, NOT_STORABLE } from './storable-text.ts';
import type { Target } from './target.ts';

/** The syntax of an account id: lower-case letters, digits and hyphens, 1 to 63 characters. */
export const ACCOUNT_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The longest reference understood, in characters. */
export const REFERENCE_MAX_LENGTH = 300;

/**
 * A reference as written, before the provider has looked at it.
 * `text` is everything after the first colon: `id`, `kind/id` or `@NUMBER`.
 */
export type WrittenReference =
  | { readonly form: 'target'; readonly account: string; readonly text: string }
  | { readonly form: 'merchant_number'; readonly account: string; readonly merchantNumber: string };

export type ReferenceResult =
  | { readonly ok: true; readonly reference: WrittenReference }
  | { readonly ok: false; readonly problem: string };

/** Reads `account:id`, `account:kind/id` or `account:@NUMBER`. Never throws; the problem is a sentence for a person. */
export function parseReference(written: string): ReferenceResult {
  const trimmed = written.trim();
  if (trimmed.length > REFERENCE_MAX_LENGTH) {
    return { ok: false, problem: `A reference has at most ${REFERENCE_MAX_LENGTH} characters; this one has ${trimmed.length}.` };
  }
  if (!isStorable(trimmed)) return { ok: false, problem: NOT_STORABLE };
  const colon = trimmed.indexOf(':');
  if (colon < 0) {
    return { ok: false, problem: `"${trimmed}" has no account. Write account:id, for example my-account:123.` };
  }
  const account = trimmed.slice(0, colon);
  const text = trimmed.slice(colon + 1);
  if (!ACCOUNT_ID.test(account)) {
    return { ok: false, problem: `"${account}" is not an account id (lower-case letters, digits and hyphens, at most 63).` };
  }
  if (text === '' || text === '@') {
    return { ok: false, problem: `"${trimmed}" names no order after "${account}:".` };
  }
  if (text.startsWith('@')) {
    return { ok: true, reference: { form: 'merchant_number', account, merchantNumber: text.slice(1) } };
  }
  return { ok: true, reference: { form: 'target', account, text } };
}

/**
 * Splits `kind/id` when the provider declares that kind; otherwise the whole text is an id of the default kind.
 * So an id may hold a slash without being mistaken for a kind; the plugin's id syntax then judges it.
 */
export function splitKind(text: string, kinds: readonly string[], defaultKind: string): Target {
  const slash = text.indexOf('/');
  const before = slash < 0 ? '' : text.slice(0, slash);
  return kinds.includes(before)
    ? { kind: before, id: text.slice(slash + 1) }
    : { kind: defaultKind, id: text };
}

/** The reference as our text; the default kind is left out. */
export function formatReference(account: string, target: Target, defaultKind: string): string {
  return target.kind === defaultKind ? `${account}:${target.id}` : `${account}:${target.kind}/${target.id}`;
}
