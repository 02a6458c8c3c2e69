import { inject, injectable } from 'tsyringe';
import type { UsableAccount } from '../accounts/account.ts';
import type { Clock } from '../model/clock.ts';
import type { SlotLimit } from '../ports/budget-store.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Ledger } from '../ports/ledger.ts';
import { SILENT_TELEMETRY, type Telemetry } from '../ports/telemetry.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LEDGER, TELEMETRY } from '../ports/tokens.ts';
import type { AccountProfile } from '../provider/settings.ts';
import { BudgetPump, type Urgency } from './budget-pump.ts';

/** A little above 1/R, so that clocks that disagree by a hair never make R + 1 in a second. */
const SPACING_MARGIN = 1.02;

/** Slots are given at most this far ahead, milliseconds. */
const HORIZON_MS = 100;

/** Without `Retry-After`, the pause after a 429, milliseconds; doubled for each 429 in a row up to a minute. */
const FIRST_BLOCK_MS = 1_000;
const LONGEST_BLOCK_MS = 60_000;

export function slotLimit(profile: Pick<AccountProfile, 'rateLimit'>): SlotLimit {
  const spacingMs = ((profile.rateLimit.perSeconds * 1_000) / profile.rateLimit.requests) * SPACING_MARGIN;
  return { spacingMs, horizonMs: Math.max(spacingMs, HORIZON_MS) };
}

interface Throttled {
  readonly inARow: number;
  /** Monotonic milliseconds. */
  readonly until: number;
}

/** One budget per credential, shared by every worker and process on the ledger (law 7). */
@injectable()
export class RateBudget {
  readonly #pumps = new Map<string, BudgetPump>();
  readonly #throttled = new Map<string, Throttled>();

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
    @inject(TELEMETRY, { isOptional: true }) private readonly telemetry: Telemetry = SILENT_TELEMETRY,
  ) {}

  /** The name of the account's budget: equal for accounts that share a credential. */
  nameOf(account: UsableAccount): Promise<string> {
    return this.httpClients.fingerprint(account.id, account.profile);
  }

  /** Waits for a slot; false when `signal` aborted first. */
  async acquire(account: UsableAccount, urgency: Urgency, signal: AbortSignal): Promise<boolean> {
    const budget = await this.nameOf(account);
    const limit = slotLimit(account.profile);
    const key = `${budget} ${limit.spacingMs}`;
    let pump = this.#pumps.get(key);
    if (pump === undefined) {
      pump = new BudgetPump(budget, limit, this.ledger, this.clock);
      this.#pumps.set(key, pump);
    }
    const asked = this.clock.monotonic();
    const granted = await pump.acquire(urgency, signal);
    this.telemetry.slotWaited({ account: account.id, urgency, waitMs: this.clock.monotonic() - asked, granted });
    return granted;
  }

  /** The provider answered 429: everybody waits until it allows more. */
  async throttled(account: UsableAccount, retryAfterMs: number | undefined): Promise<void> {
    const budget = await this.nameOf(account);
    const now = this.clock.monotonic();
    const before = this.#throttled.get(budget);
    // Calls that were under way together are turned away together: that is one refusal, not many in a row.
    const isSameTime = before !== undefined && now < before.until;
    const pause = isSameTime ? before.until - now : Math.min(FIRST_BLOCK_MS * 2 ** (before?.inARow ?? 0), LONGEST_BLOCK_MS);
    const inARow = (before?.inARow ?? 0) + (isSameTime ? 0 : 1);
    const wait = retryAfterMs ?? pause;
    this.#throttled.set(budget, { inARow, until: Math.max(before?.until ?? 0, now + wait) });
    await this.ledger.transact((transaction) => transaction.blockBudget(budget, wait));
  }

  /** The provider answered anything but 429. */
  async answered(account: UsableAccount): Promise<void> {
    this.#throttled.delete(await this.nameOf(account));
  }
}
