import { isUnanswered, type Attempt } from '../model/attempt.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';

/**
 * Marks the target's unresolved attempts as resolved by a read that knew of them. One made since, by another cancellation
 * or follow-up, that read cannot have decided: then all stay as they are. Says whether none is unresolved now.
 */
export async function resolveSeen(transaction: LedgerTransaction, targetKey: string, seen: readonly Pick<Attempt, 'id'>[]): Promise<boolean> {
  const open = await transaction.unresolvedAttempts(targetKey);
  if (open.some((attempt) => seen.every((known) => known.id !== attempt.id))) return false;
  if (open.length > 0) await transaction.resolveAttempts(targetKey);
  return true;
}

/**
 * The same for a read that shows the target stopped. It ends the cancellation whenever it was made; but a write without an
 * answer may still be under way, and until it could no longer land it stays in doubt for whoever wants to write next (law 3).
 */
export async function resolveStopped(
  transaction: LedgerTransaction,
  targetKey: string,
  { seen, afterLanding }: { readonly seen: readonly Attempt[]; readonly afterLanding: boolean },
): Promise<void> {
  if (afterLanding || !seen.some(isUnanswered)) await resolveSeen(transaction, targetKey, seen);
}
