import type { AccessKey, AccountGrant, Scope } from './access.ts';
import { timestamp } from './clock.ts';

/** A key as every face shows it: never its hash. Times are RFC 3339. */
export interface AccessKeyView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly accounts: AccountGrant;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}

export function toAccessKeyView(key: AccessKey): AccessKeyView {
  const { id, name, scopes, accounts, createdBy, revokedBy } = key;
  const time = (at: number | null) => (at === null ? null : timestamp(at));
  return {
    id,
    name,
    scopes,
    accounts,
    createdAt: timestamp(key.createdAt),
    createdBy,
    expiresAt: time(key.expiresAt),
    lastUsedAt: time(key.lastUsedAt),
    revokedAt: time(key.revokedAt),
    revokedBy,
  };
}
