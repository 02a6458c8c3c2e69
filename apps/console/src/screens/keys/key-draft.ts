import type { Schemas } from '@countermand/client';
import type { Scope } from '../../session/session-context.ts';

/** Every right, least first, with the name of its sentence. */
export const SCOPE_WORDS = {
  'targets:read': 'targets',
  'cancellations:read': 'read',
  'cancellations:write': 'write',
  'batches:write': 'batches',
  resolve: 'resolve',
  admin: 'admin',
} as const satisfies Readonly<Record<Scope, string>>;

export const SCOPES = Object.keys(SCOPE_WORDS) as readonly Scope[];

/** How long a key may hold, days; 0: without end. */
export const LIFETIMES_DAYS = [30, 90, 365, 0] as const;

const DAY_MS = 86_400_000;

/** What a person fills in. */
export interface KeyDraft {
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly accounts: 'all' | ReadonlySet<string>;
  readonly days: number;
}

export const EMPTY_DRAFT: KeyDraft = { name: '', scopes: new Set(['targets:read', 'cancellations:read', 'cancellations:write']), accounts: 'all', days: 90 };

/** Whether it says enough to be made. */
export function isComplete({ name, scopes, accounts }: KeyDraft): boolean {
  return name.trim() !== '' && scopes.size > 0 && (accounts === 'all' || accounts.size > 0);
}

/** What the server is asked for; `now` in milliseconds since 1970. */
export function requestOf({ name, scopes, accounts, days }: KeyDraft, now: number): Schemas['KeyRequest'] {
  return {
    name: name.trim(),
    scopes: SCOPES.filter((scope) => scopes.has(scope)),
    accounts: accounts === 'all' ? 'all' : [...accounts],
    ...(days > 0 && { expiresAt: new Date(now + days * DAY_MS).toISOString() }),
  };
}

/** The same set with one in it, or no longer. */
export function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const after = new Set(set);
  if (!after.delete(item)) after.add(item);
  return after;
}
