import type { Channel } from './requester.ts';

/** What a key may be allowed to do. `admin` includes the rest, and keys and webhook endpoints besides. */
export const SCOPES = ['targets:read', 'cancellations:read', 'cancellations:write', 'batches:write', 'resolve', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** The accounts a key may see and use; `all` covers those configured later, too. */
export type AccountGrant = 'all' | readonly string[];

/** An API key as the ledger holds it: never the key itself. Times are milliseconds since 1970. */
export interface AccessKey {
  /** `key_` and a ULID. */
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the whole key, lower-case hex. The key has too many random bits to be guessed from it. */
  readonly hash: string;
  readonly scopes: readonly Scope[];
  readonly accounts: AccountGrant;
  readonly createdAt: number;
  /** The principal who made it. */
  readonly createdBy: string;
  /** From then on it is refused; null: it does not expire. */
  readonly expiresAt: number | null;
  /** Within a minute or so: a look-up for each call would cost a write. */
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
  readonly revokedBy: string | null;
}

export const SESSION_KINDS = ['embed', 'browser'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** A short access of a browser, as the ledger holds it: never the token itself. */
export interface AccessSession {
  /** `ses_` and a ULID. */
  readonly id: string;
  readonly kind: SessionKind;
  /** SHA-256 of the token, lower-case hex. */
  readonly hash: string;
  /** Who acts through it. Idempotency keys are scoped to it, so a renewed session of the same person has the same one. */
  readonly principal: string;
  /** The key that minted it: when that key is revoked, the session ends. Null for a browser that was signed in by a one-time link. */
  readonly keyId: string | null;
  readonly scopes: readonly Scope[];
  readonly accounts: AccountGrant;
  /** Canonical references, such as `acme:1001`: it sees nothing else. Null: whatever its accounts hold. */
  readonly references: readonly string[] | null;
  /** The web origin that may use it, such as `https://portal.example`; null: the server's own pages. */
  readonly origin: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

/** What a one-time link signs a browser in by, as the ledger holds it: never the code itself. */
export interface SignInCode {
  /** SHA-256 of the code, lower-case hex. */
  readonly hash: string;
  /** Who acts through the browser that it signs in. */
  readonly principal: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** Who calls, and what they may do: found by their key or session on every request. */
export interface Caller {
  readonly principal: string;
  readonly channel: Channel;
  readonly scopes: readonly Scope[];
  readonly accounts: AccountGrant;
  /** Canonical references; null: not narrowed to single orders. */
  readonly references: readonly string[] | null;
  /** The web origin it is bound to; null for a program with a key, and for the server's own pages. */
  readonly origin: string | null;
  /** Milliseconds; null: not limited in time. */
  readonly expiresAt: number | null;
  /** What it rests on; asked again, it tells whether it still holds. */
  readonly via: { readonly kind: 'key' | SessionKind; readonly id: string };
}

export function mayUse({ scopes }: Pick<Caller, 'scopes'>, scope: Scope): boolean {
  return scopes.includes(scope) || scopes.includes('admin');
}

export function seesAccount({ accounts }: Pick<Caller, 'accounts'>, account: string): boolean {
  return accounts === 'all' || accounts.includes(account);
}

/** Whether it may see what concerns this target; `reference` is canonical. */
export function seesReference(caller: Pick<Caller, 'accounts' | 'references'>, account: string, reference: string): boolean {
  return seesAccount(caller, account) && (caller.references?.includes(reference) ?? true);
}

/** The accounts to list for this caller, given those it asked for; undefined: all there are. An empty list shows nothing. */
export function visibleAccounts({ accounts }: Pick<Caller, 'accounts'>, asked?: readonly string[]): readonly string[] | undefined {
  if (accounts === 'all') return asked;
  return asked === undefined ? accounts : asked.filter((account) => accounts.includes(account));
}
