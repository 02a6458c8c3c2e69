import { mayUse, seesAccount, type AccessKey, type AccountGrant, type Caller } from '../model/access.ts';

/** Who makes, sees or revokes keys. Without scopes and accounts: somebody who holds the ledger itself, and may grant anything. */
export type KeyMaker = Pick<Caller, 'principal'> & Partial<Pick<Caller, 'scopes' | 'accounts' | 'expiresAt' | 'via'>>;

/** A part of a key that its maker may not give, for they do not have it. */
export interface BeyondGrant {
  /** A JSON pointer into the request. */
  readonly pointer: string;
  readonly detail: string;
}

/** Nobody grants more than they have: the first part that is more, if any is. */
export function beyondGrant(key: Pick<AccessKey, 'scopes' | 'accounts' | 'expiresAt'>, maker: KeyMaker): BeyondGrant | undefined {
  const { scopes } = maker;
  const scope = scopes && key.scopes.findIndex((wanted) => !mayUse({ scopes }, wanted));
  if (scope !== undefined && scope >= 0) return { pointer: `/scopes/${scope}`, detail: `Who asks may not use "${key.scopes[scope]}", so no key of theirs may.` };
  if (!covers(maker.accounts, key.accounts)) return { pointer: '/accounts', detail: 'Name accounts that the key who asks may use: it may not use all of these, or they are not there.' };
  // A browser is signed in for hours by somebody who may come back; a key that ends was meant to.
  const outlives = maker.via?.kind === 'key' && maker.expiresAt && (key.expiresAt === null || key.expiresAt > maker.expiresAt);
  return outlives ? { pointer: '/expiresAt', detail: 'The key who asks expires before this. Name a time before its own end.' } : undefined;
}

/** Whether all that a key may see is within what the asker may see. */
export function seesKey({ accounts }: KeyMaker, key: Pick<AccessKey, 'accounts'>): boolean {
  return covers(accounts, key.accounts);
}

function covers(held: AccountGrant = 'all', wanted: AccountGrant): boolean {
  return held === 'all' || (wanted !== 'all' && wanted.every((account) => seesAccount({ accounts: held }, account)));
}
