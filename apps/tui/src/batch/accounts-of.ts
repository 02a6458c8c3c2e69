import type { BatchView } from '@countermand/core/model';

/** The accounts that a batch has work left in. */
export function accountsOf({ progress }: BatchView): readonly string[] {
  return progress?.accounts.map(({ account }) => account) ?? [];
}
