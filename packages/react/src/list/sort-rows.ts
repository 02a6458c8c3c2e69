import type { Cancellation } from '@countermand/client';
import { STATES } from './states.ts';

export type SortKey = 'order' | 'account' | 'state' | 'next' | 'asked' | 'changed';

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The server's own order: newest first. */
export const NEWEST_FIRST: Sort = { key: 'asked', descending: true };

/** What has no next step comes after all that has one. */
const NEVER = '~';

const VALUES: { readonly [Key in SortKey]: (row: Cancellation) => string | number } = {
  order: ({ reference }) => reference,
  account: ({ account }) => account,
  state: ({ state }) => STATES.indexOf(state),
  next: ({ nextActionAt }) => nextActionAt ?? NEVER,
  asked: ({ createdAt }) => createdAt,
  changed: ({ updatedAt }) => updatedAt,
};

export function isNewestFirst({ key, descending }: Sort): boolean {
  return key === NEWEST_FIRST.key && descending;
}

/** The rows in this order; equal ones stay as they stand to each other. */
export function sortRows(rows: readonly Cancellation[], { key, descending }: Sort): readonly Cancellation[] {
  const valueOf = VALUES[key];
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [before, after] = [valueOf(one), valueOf(other)];
    return before < after ? -sign : before > after ? sign : 0;
  });
}
