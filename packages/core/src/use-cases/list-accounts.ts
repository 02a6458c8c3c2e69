import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { Account, UsableAccount } from '../accounts/account.ts';
import { ProviderDirectory } from '../accounts/provider-directory.ts';
import { timestamp, type Clock } from '../model/clock.ts';
import type { Sight } from '../model/sight.ts';
import { refusalsOf } from '../engine/credential-rests.ts';
import type { BudgetState } from '../ports/budget-store.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Liveness } from '../ports/liveness.ts';
import type { SecretReader } from '../ports/secret-reader.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LEDGER, LIVENESS, SECRET_READER, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import { drainedAt, waitingIn, type Waiting } from './account-work.ts';

/** An account's rate budget. Accounts that share a credential share it. Times are RFC 3339 UTC. */
export interface BudgetSummary {
  readonly limit: { readonly requests: number; readonly perSeconds: number };
  /** When the next slot is free; null when one is free now. */
  readonly nextSlotAt: string | null;
  /** Until when the provider wants to be left alone (429); null when it does not. */
  readonly blockedUntil: string | null;
  /** Until when bulk work rests because the provider refused the credential (401); null when it does not. */
  readonly bulkRestsUntil: string | null;
}

/** An account for people to see: no secret, nothing of its credential. */
export interface AccountSummary {
  readonly id: string;
  /** The provider's id. */
  readonly provider: string;
  /** The provider's name; its id where no plugin is loaded. */
  readonly displayName: string;
  /** False where its settings or plugin are wrong, or its secret cannot be read. Its provider is not asked. */
  readonly usable: boolean;
  /** What stands in the way of using it; null when nothing is known to. */
  readonly problem: string | null;
  /** This, `budget`, `waiting` and `drainedAt` are null for who sees single orders only: they are no business of a shopper's. */
  readonly baseUrl: string | null;
  readonly store: string | null;
  readonly demo: boolean;
  /** Null where the account cannot be used or its secret cannot be read. */
  readonly budget: BudgetSummary | null;
  /** What waits, by class of work; at most 20000 of each are counted, and of each batch. */
  readonly waiting: Waiting | null;
  /** When that will have been sent at the account's rate; null where nothing waits, or where nobody can tell. */
  readonly drainedAt: string | null;
  /** `live`: a worker drains this account's lane, or will when there is work · `none`: what is queued waits for one. */
  readonly worker: 'live' | 'none';
}

interface FoundBudget {
  readonly account: UsableAccount;
  readonly state: BudgetState;
  /** Milliseconds since 1970. */
  readonly bulkRestsUntil: number | null;
}

@injectable()
export class ListAccounts {
  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
    @inject(SECRET_READER) private readonly secrets: SecretReader,
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(LIVENESS) private readonly liveness: Liveness,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(WAKER) private readonly waker: Waker,
  ) {}

  async execute(visibleTo?: Sight): Promise<readonly AccountSummary[]> {
    const figures = await this.ledger.reader.workFigures();
    const summaries = await Promise.all(this.accounts.list(visibleTo).map((account) => this.#summary(account, waitingIn(figures.find((it) => it.account === account.id)))));
    return visibleTo?.references == null ? summaries : summaries.map(withoutWork);
  }

  async #summary(account: Account, waiting: Waiting): Promise<AccountSummary> {
    const provider = account.usable ? account.provider.id : account.providerId;
    const found = account.usable ? await this.#budget(account) : { problem: account.problem };
    const budget = 'problem' in found ? null : this.#budgetSummary(found);
    return {
      id: account.id,
      provider,
      displayName: this.providers.get(provider)?.displayName ?? provider,
      usable: !('problem' in found),
      problem: 'problem' in found ? found.problem : refusal(budget),
      baseUrl: account.usable ? account.origin.baseUrl : null,
      store: account.usable ? account.origin.store : null,
      demo: account.demo,
      budget,
      waiting,
      drainedAt: 'problem' in found || found.bulkRestsUntil !== null ? null : timestampOf(drainedAt(found.account, waiting, { budget: found.state, now: this.clock.now() })),
      worker: (await this.#hasWorker(account.id)) ? 'live' : 'none',
    };
  }

  async #budget(account: UsableAccount): Promise<FoundBudget | { readonly problem: string }> {
    let name: string;
    try {
      await this.secrets.read(account.profile.credential);
      name = await this.httpClients.fingerprint(account.id, account.profile);
    } catch {
      // Where the secret is kept is for who runs the server, and not for everybody with a key.
      return { problem: 'Its secret cannot be read: check the environment variable or file it is kept in; `countermand doctor` names it.' };
    }
    const [state, refusals] = await Promise.all([this.ledger.reader.budget(name), this.ledger.reader.budget(refusalsOf(name))]);
    return { account, state, bulkRestsUntil: this.#ahead(refusals.blockedUntil) };
  }

  #budgetSummary({ account, state, bulkRestsUntil }: FoundBudget): BudgetSummary {
    const { nextSlotAt, blockedUntil } = state;
    return {
      limit: account.profile.rateLimit,
      nextSlotAt: timestampOf(this.#ahead(nextSlotAt)),
      blockedUntil: timestampOf(this.#ahead(blockedUntil)),
      bulkRestsUntil: timestampOf(bulkRestsUntil),
    };
  }

  #ahead(instant: number | null): number | null {
    return instant !== null && instant > this.clock.now() ? instant : null;
  }

  async #hasWorker(account: string): Promise<boolean> {
    const lease = await this.ledger.reader.lane(account);
    if (((await this.waker.livingWorkers()) ?? 0) > 0) return true;
    return lease !== undefined && lease.holder !== '' && lease.expiresAt > this.clock.now() && !this.liveness.isProvenDead(lease);
  }
}

function withoutWork(summary: AccountSummary): AccountSummary {
  return { ...summary, baseUrl: null, budget: null, waiting: null, drainedAt: null };
}

function timestampOf(instant: number | null | undefined): string | null {
  return instant === null || instant === undefined ? null : timestamp(instant);
}

function refusal(budget: BudgetSummary | null): string | null {
  if (budget === null || budget.bulkRestsUntil === null) return null;
  return `The provider refuses its credential (401). Bulk work is kept and rests until ${budget.bulkRestsUntil}, then one order tries again. Put the secret right.`;
}
