import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { UsableAccount } from '../accounts/account.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { formatReference, parseReference, splitKind } from '../model/reference.ts';
import { notThere, SEES_ALL, type Sight } from '../model/sight.ts';
import type { Target } from '../model/target.ts';
import { canonicalTarget, defaultKind, type IdPlace } from './canonical-target.ts';
import type { ReferenceInput, TargetInput } from './reference-input.ts';

/** A reference whose account exists and whose id the plugin has seen. Merchant numbers are still to be searched for. */
export type CanonicalReference =
  | { readonly form: 'target'; readonly account: UsableAccount; readonly target: Target; readonly reference: string }
  | { readonly form: 'merchant_number'; readonly account: UsableAccount; readonly merchantNumber: string; readonly reference: string };

const IN_TEXT: IdPlace = { id: '/reference', kind: '/reference' };
const APART: IdPlace = { id: '/target/id', kind: '/target/kind' };

/** Checks everything about a reference that can be checked without I/O. What is out of sight is not there. */
export function canonicalReference(accounts: AccountDirectory, input: ReferenceInput, sight: Sight = SEES_ALL): Result<CanonicalReference> {
  const canonical = typeof input === 'string' ? fromText(accounts, input, sight) : fromTarget(accounts, input, sight);
  if (!canonical.ok || sight.references === null) return canonical;
  // A merchant number would have to be searched for, among orders that are not to be seen.
  const { form, reference } = canonical.value;
  return form === 'target' && sight.references.includes(reference) ? canonical : failed('not_found', notThere(`order ${reference}`, sight));
}

function fromText(accounts: AccountDirectory, text: string, sight: Sight): Result<CanonicalReference> {
  const parsed = parseReference(text);
  if (!parsed.ok) return failed('invalid_reference', parsed.problem, { errors: [{ pointer: '/reference', detail: parsed.problem }] });
  const written = parsed.reference;
  const account = accounts.usable(written.account, sight);
  if (!account.ok) return account;
  if (written.form === 'merchant_number') {
    const { merchantNumber } = written;
    return succeeded({ form: 'merchant_number', account: account.value, merchantNumber, reference: `${written.account}:@${merchantNumber}` });
  }
  const kinds = account.value.provider.targets.map((kind) => kind.kind);
  return withTarget(account.value, splitKind(written.text, kinds, defaultKind(account.value)), IN_TEXT);
}

function fromTarget(accounts: AccountDirectory, { account: id, target }: TargetInput, sight: Sight): Result<CanonicalReference> {
  const account = accounts.usable(id, sight);
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
