import type { Clock } from '../model/clock.ts';
import type { Ledger } from '../ports/ledger.ts';

/** After a 401, bulk work of that credential rests this long, milliseconds. */
export const UNAUTHORIZED_REST_MS = 60_000;

/** What other processes found out is looked up this often, milliseconds. */
const LOOK_MS = 1_000;

/** How much bulk work a credential may do: none while it rests, one piece to see whether it is accepted again, or all. */
export type BulkAllowance = 'all' | 'one' | 'none';

interface Known {
  /** Of the refusals in the ledger that this is about. */
  readonly generation: number;
  /** Monotonic milliseconds. */
  readonly restsUntil: number;
  /** Accepted since, or never refused. */
  readonly isProven: boolean;
  readonly lookAgain: number;
}

/** Where the ledger keeps a credential's refusals: as a budget that is blocked while bulk work rests. */
export function refusalsOf(budget: string): string {
  return `unauthorized ${budget}`;
}

/**
 * Credentials that were refused. A mended secret is another credential, with another name, and starts afresh; one that the
 * provider accepts again shows it when the rest is over. Shared by all processes on the ledger.
 */
export class CredentialRests {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The provider answered 401. */
  async refused(budget: string): Promise<void> {
    const now = this.clock.monotonic();
    const known = this.#known.get(budget);
    // Calls that were under way together are refused together: that is noted once.
    if (known && known.restsUntil > now) return;
    this.#known.set(budget, { generation: (known?.generation ?? 0) + 1, restsUntil: now + UNAUTHORIZED_REST_MS, isProven: false, lookAgain: now + LOOK_MS });
    await this.ledger.transact((transaction) => transaction.blockBudget(refusalsOf(budget), UNAUTHORIZED_REST_MS));
  }

  /** The provider's answer shows that it took the credential. */
  accepted(budget: string): void {
    const known = this.#known.get(budget);
    if (known && !known.isProven) this.#known.set(budget, { ...known, restsUntil: 0, isProven: true });
  }

  async bulkAllowance(budget: string): Promise<BulkAllowance> {
    const { restsUntil, isProven } = await this.#look(budget);
    if (restsUntil > this.clock.monotonic()) return 'none';
    return isProven ? 'all' : 'one';
  }

  async #look(budget: string): Promise<Known> {
    const before = this.#known.get(budget);
    if (before && before.lookAgain > this.clock.monotonic()) return before;
    const { generation, blockedUntil } = await this.ledger.reader.budget(refusalsOf(budget));
    const known = this.#known.get(budget);
    const now = this.clock.monotonic();
    const isNews = known === undefined || generation > known.generation;
    const rest = Math.min((blockedUntil ?? 0) - this.clock.now(), UNAUTHORIZED_REST_MS);
    const latest = isNews ? { generation, restsUntil: now + rest, isProven: generation === 0 } : known;
    const looked = { ...latest, lookAgain: now + LOOK_MS };
    this.#known.set(budget, looked);
    return looked;
  }
}
