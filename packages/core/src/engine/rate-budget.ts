import { inject, injectable } from 'tsyringe';
import type { UsableAccount } from '../accounts/account.ts';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { Clock } from '../model/clock.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Ledger } from '../ports/ledger.ts';
import { SILENT_TELEMETRY, type Telemetry } from '../ports/telemetry.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LEDGER, TELEMETRY } from '../ports/tokens.ts';
import type { AccountProfile } from '../provider/settings.ts';
import { BudgetPump, type Pace } from './budget-pump.ts';
import { CredentialRests, type BulkAllowance } from './credential-rests.ts';
import type { Departure } from './departure.ts';
import type { Urgency } from './waiting-line.ts';

/** Slots are so much further apart than 1/R. That is room for late timers and the network: they must not make R + 1 in a second. */
const MARGIN = 0.015;

/** So much of that room, over the limit's own window, is for slots that are used late; at least and at most so long, milliseconds. */
const LATE = { share: 0.66, leastMs: 3, mostMs: 100 };

/** Slots are given at most this far ahead, milliseconds. */
const HORIZON_MS = 60;

/** Without `Retry-After`, the pause after a 429, milliseconds; doubled for each 429 in a row up to a minute. */
const FIRST_BLOCK_MS = 1_000;
const LONGEST_BLOCK_MS = 60_000;

export function slotLimit({ rateLimit }: Pick<AccountProfile, 'rateLimit'>): Pace {
  const windowMs = rateLimit.perSeconds * 1_000;
  const spacingMs = (windowMs / rateLimit.requests) * (1 + MARGIN);
  const toleranceMs = Math.min(Math.max(windowMs * MARGIN * LATE.share, LATE.leastMs), LATE.mostMs);
  return { spacingMs, horizonMs: Math.max(spacingMs, HORIZON_MS), toleranceMs };
}

/** A block that could not be written is tried again after so long, milliseconds; the first time at once. */
const BLOCK_AGAIN_MS = 250;

/** The secret behind a name may be changed meanwhile; it is looked at again after so long, milliseconds. */
const NAME_KEPT_MS = 1_000;

interface Throttled {
  readonly inARow: number;
  /** Monotonic milliseconds. */
  readonly until: number;
}

/** One budget per credential, shared by every worker and process on the ledger (law 7). */
@injectable()
export class RateBudget {
  /** By budget, then by spacing. */
  readonly #pumps = new Map<string, Map<number, BudgetPump>>();
  readonly #rests: CredentialRests;
  readonly #throttled = new Map<string, Throttled>();
  /** By account, until when (monotonic milliseconds). */
  readonly #names = new Map<string, { readonly name: string; readonly until: number }>();

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
    @inject(TELEMETRY, { isOptional: true }) private readonly telemetry: Telemetry = SILENT_TELEMETRY,
  ) {
    this.#rests = new CredentialRests(ledger, clock);
  }

  /** The name of the account's budget: equal for accounts that share a credential. */
  async nameOf(account: UsableAccount): Promise<string> {
    const known = this.#names.get(account.id);
    if (known && known.until > this.clock.monotonic()) return known.name;
    const name = await this.httpClients.fingerprint(account.id, account.profile);
    this.#names.set(account.id, { name, until: this.clock.monotonic() + NAME_KEPT_MS });
    return name;
  }

  /** Waits for a slot, which then is to be used at once; false when `signal` aborted first. */
  async acquire(account: UsableAccount, urgency: Urgency, signal: AbortSignal): Promise<boolean> {
    const pump = await this.#pumpOf(account);
    const asked = this.clock.monotonic();
    const granted = await pump.acquire(urgency, signal);
    this.telemetry.slotWaited({ account: account.id, urgency, waitMs: this.clock.monotonic() - asked, granted });
    return granted;
  }

  /** Waits until a write is to get ready, shortly before its slot; undefined when `signal` aborted first. */
  async prepare(account: UsableAccount, urgency: Urgency, signal: AbortSignal): Promise<Departure | undefined> {
    const pump = await this.#pumpOf(account);
    const asked = this.clock.monotonic();
    const departure = await pump.prepare(urgency, signal);
    this.telemetry.slotWaited({ account: account.id, urgency, waitMs: this.clock.monotonic() - asked, granted: departure !== undefined });
    return departure;
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
    for (const pump of this.#pumps.get(budget)?.values() ?? []) pump.void();
    await this.#block(budget, now + wait);
  }

  /** The ledger may be away for a moment, and a block that is not in it is obeyed by nobody: it is written as soon as it can be. */
  async #block(budget: string, until: number): Promise<void> {
    for (let tries = 1; ; tries++) {
      const left = until - this.clock.monotonic();
      if (left <= 0) return;
      try {
        return await this.ledger.transact((transaction) => transaction.blockBudget(budget, left));
      } catch (error) {
        if (!LedgerUnavailableError.isInstance(error)) throw error;
        if (tries > 1) await this.clock.sleep(BLOCK_AGAIN_MS);
      }
    }
  }

  /** The provider answered 401: bulk work of this credential rests. */
  async refused(account: UsableAccount): Promise<void> {
    await this.#rests.refused(await this.nameOf(account));
  }

  /** How much bulk work the account's credential may do. */
  async bulkAllowance(account: UsableAccount): Promise<BulkAllowance> {
    return this.#rests.bulkAllowance(await this.nameOf(account));
  }

  /** The provider answered with this status, neither 401 nor 429. */
  async answered(account: UsableAccount, status: number): Promise<void> {
    const name = await this.nameOf(account);
    this.#throttled.delete(name);
    if (status < 500 && status !== 408) this.#rests.accepted(name);
  }

  /** One for each limit: accounts that share a credential may be configured with different ones. */
  async #pumpOf(account: UsableAccount): Promise<BudgetPump> {
    const budget = await this.nameOf(account);
    const pace = slotLimit(account.profile);
    const pumps = this.#pumps.get(budget) ?? new Map<number, BudgetPump>();
    this.#pumps.set(budget, pumps);
    const pump = pumps.get(pace.spacingMs) ?? new BudgetPump(budget, pace, this.ledger, this.clock);
    pumps.set(pace.spacingMs, pump);
    return pump;
  }
}
