import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { Account, UsableAccount } from '../accounts/account.ts';
import { ProviderDirectory } from '../accounts/provider-directory.ts';
import { timestamp, type Clock } from '../model/clock.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Liveness } from '../ports/liveness.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LEDGER, LIVENESS, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';

/** An account's rate budget. Accounts that share a credential share it. Times are RFC 3339 UTC. */
export interface BudgetSummary {
  readonly limit: { readonly requests: number; readonly perSeconds: number };
  /** When the next slot is free; null when one is free now. */
  readonly nextSlotAt: string | null;
  /** Until when the provider wants to be left alone (429); null when it does not. */
  readonly blockedUntil: string | null;
}

/** An account for people to see: no secret, nothing of its credential. */
export interface AccountSummary {
  readonly id: string;
  /** The provider's id. */
  readonly provider: string;
  /** The provider's name; its id where no plugin is loaded. */
  readonly displayName: string;
  readonly usable: boolean;
  /** What stands in the way of using it; null when nothing is known to. */
  readonly problem: string | null;
  readonly baseUrl: string | null;
  readonly store: string | null;
  readonly demo: boolean;
  /** Null where the account cannot be used or its secret cannot be read. */
  readonly budget: BudgetSummary | null;
  /** `live`: a worker drains this account's lane, or will when there is work · `none`: what is queued waits for one. */
  readonly worker: 'live' | 'none';
}

@injectable()
export class ListAccounts {
  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(LIVENESS) private readonly liveness: Liveness,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(WAKER) private readonly waker: Waker,
  ) {}

  execute(): Promise<readonly AccountSummary[]> {
    return Promise.all(this.accounts.list().map((account) => this.#summary(account)));
  }

  async #summary(account: Account): Promise<AccountSummary> {
    const provider = account.usable ? account.provider.id : account.providerId;
    const budget = account.usable ? await this.#budget(account) : { problem: account.problem };
    return {
      id: account.id,
      provider,
      displayName: this.providers.get(provider)?.displayName ?? provider,
      usable: account.usable,
      problem: 'problem' in budget ? budget.problem : null,
      baseUrl: account.usable ? account.origin.baseUrl : null,
      store: account.usable ? account.origin.store : null,
      demo: account.demo,
      budget: 'problem' in budget ? null : budget,
      worker: (await this.#hasWorker(account.id)) ? 'live' : 'none',
    };
  }

  async #budget(account: UsableAccount): Promise<BudgetSummary | { readonly problem: string }> {
    let name: string;
    try {
      name = await this.httpClients.fingerprint(account.id, account.profile);
    } catch {
      return { problem: 'Its secret cannot be read: check the environment variable or file it is kept in.' };
    }
    const now = this.clock.now();
    const { nextSlotAt, blockedUntil } = await this.ledger.reader.budget(name);
    return {
      limit: account.profile.rateLimit,
      nextSlotAt: nextSlotAt > now ? timestamp(nextSlotAt) : null,
      blockedUntil: blockedUntil !== null && blockedUntil > now ? timestamp(blockedUntil) : null,
    };
  }

  async #hasWorker(account: string): Promise<boolean> {
    const lease = await this.ledger.reader.lane(account);
    if (((await this.waker.livingWorkers()) ?? 0) > 0) return true;
    return lease !== undefined && lease.holder !== '' && lease.expiresAt > this.clock.now() && !this.liveness.isProvenDead(lease);
  }
}
