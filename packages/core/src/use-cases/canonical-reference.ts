import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { UsableAccount } from '../accounts/account.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { formatReference, parseReference, splitKind } from '../model/reference.ts';
import type { Target } from '../model/target.ts';
import { canonicalTarget, defaultKind, type IdPlace } from './canonical-target.ts';
import type { ReferenceInput, TargetInput } from './reference-input.ts';

/** A reference whose account exists and whose id the plugin has seen. Merchant numbers are still to be searched for. */
export type CanonicalReference =
  | { readonly form: 'target'; readonly account: UsableAccount; readonly target: Target; readonly reference: string }
  | { readonly form: 'merchant_number'; readonly account: UsableAccount; readonly merchantNumber: string; readonly reference: string };

const IN_TEXT: IdPlace = { id: '/reference', kind: '/reference' };
const APART: IdPlace = { id: '/target/id', kind: '/target/kind' };

/** Checks everything about a reference that can be checked without I/O. */
export function canonicalReference(accounts: AccountDirectory, input: ReferenceInput): Result<CanonicalReference> {
  return typeof input === 'string' ? fromText(accounts, input) : fromTarget(accounts, input);
}

function fromText(accounts: AccountDirectory, text: string): Result<CanonicalReference> {
  const parsed = parseReference(text);
  if (!parsed.ok) return failed('invalid_reference', parsed.problem, { errors: [{ pointer: '/reference', detail: parsed.problem }] });
  const written = parsed.reference;
  const account = accounts.usable(written.account);
  if (!account.ok) return account;
  if (written.form === 'merchant_number') {
    const { merchantNumber } = written;
    return succeeded({ form: 'merchant_number', account: account.value, merchantNumber, reference: `${written.account}:@${merchantNumber}` });
  }
  const kinds = account.value.provider.targets.map((kind) => kind.kind);
  return withTarget(account.value, splitKind(written.text, kinds, defaultKind(account.value)), IN_TEXT);
}

function fromTarget(accounts: AccountDirectory, { account: id, target }: TargetInput): Result<CanonicalReference> {
  const account = accounts.usable(id);
  if (!account.ok) return account;
  return withTarget(account.value, { kind: target.kind ?? defaultKind(account.value), id: target.id }, APART);
}

function withTarget(account: UsableAccount, written: Target, at: IdPlace): Result<CanonicalReference> {
  const target = canonicalTarget(account, written, at);
  if (!target.ok) return target;
  return succeeded({ form: 'target', account, target: target.value, reference: referenceOf(account, target.value) });
}

/** The reference of a target as our text. */
export function referenceOf(account: UsableAccount, target: Target): string {
  return formatReference(account.id, target, defaultKind(account));
}
