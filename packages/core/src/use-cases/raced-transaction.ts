import type { Cancellation } from '../model/cancellation.ts';
import type { Ledger, LedgerTransaction } from '../ports/ledger.ts';

/** So often is a decision taken again on fresh rows before the race itself is an error. */
const MOST_TRIES = 5;

/** A row was changed by somebody else after it was read: what was done about it is taken back. */
class LostRace extends Error {
  override readonly name = 'LostRace';
}

/** Takes back the whole transaction unless the conditional change was made (law 6). */
export function mustWin(changed: boolean | Cancellation | undefined): void {
  if (!changed) throw new LostRace('Another change came first, again and again.');
}

/** Runs `work` as one transaction, and once more on fresh rows when `mustWin` found that another change came first. */
export async function decideInTransaction<T>(ledger: Ledger, work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ledger.transact(work);
    } catch (error) {
      if (!(error instanceof LostRace) || tries === MOST_TRIES) throw error;
    }
  }
}
