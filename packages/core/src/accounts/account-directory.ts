import { inject, injectable, type DependencyContainer } from 'tsyringe';
import { seesAccount } from '../model/access.ts';
import type { Clock } from '../model/clock.ts';
import { succeeded, failed, type Result } from '../model/problem.ts';
import { SEES_ALL, type Sight } from '../model/sight.ts';
import { ACCOUNT_CONFIGURATIONS, CLOCK, CONTAINER, HTTP_CLIENT_FACTORY, LOGGER } from '../ports/tokens.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Logger } from '../ports/logger.ts';
import type { CancellationProvider } from '../provider/provider.ts';
import type { Account, UsableAccount } from './account.ts';
import type { AccountConfiguration } from './configuration.ts';
import { openAccount } from './open-account.ts';
import { ProviderDirectory } from './provider-directory.ts';

/** Every configured account, each opened once in a child container of its own. */
@injectable()
export class AccountDirectory {
  readonly #accounts = new Map<string, Account>();

  constructor(
    @inject(ACCOUNT_CONFIGURATIONS) private readonly configurations: readonly AccountConfiguration[],
    @inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(LOGGER) private readonly logger: Logger,
    @inject(CONTAINER) private readonly container: DependencyContainer,
  ) {}

  list(sight: Sight = SEES_ALL): readonly Account[] {
    return this.#within(sight).map((configuration) => this.#open(configuration));
  }

  get(id: string): Account | undefined {
    const configuration = this.configurations.find((candidate) => candidate.id === id);
    return configuration && this.#open(configuration);
  }

  /** The account, ready to be used, or the problem that stands in the way. One out of sight is as unknown as one that there is not. */
  usable(id: string, sight: Sight = SEES_ALL): Result<UsableAccount> {
    const account = seesAccount(sight, id) ? this.get(id) : undefined;
    if (account === undefined) {
      const known = this.#within(sight).map((configuration) => configuration.id).join(', ') || 'none';
      return failed('unknown_account', `There is no account "${id}"${sight.accounts === 'all' ? '' : ', or this key may not use it'}. Configured accounts: ${known}.`);
    }
    return account.usable ? succeeded(account) : failed('misconfigured', `Account "${id}" cannot be used: ${account.problem}`);
  }

  #within(sight: Sight): readonly AccountConfiguration[] {
    return this.configurations.filter(({ id }) => seesAccount(sight, id));
  }

  #open(configuration: AccountConfiguration): Account {
    const known = this.#accounts.get(configuration.id);
    if (known) return known;
    const account = this.#openNew(configuration, this.providers.get(configuration.provider));
    this.#accounts.set(configuration.id, account);
    return account;
  }

  #openNew(configuration: AccountConfiguration, provider: CancellationProvider | undefined): Account {
    const unusable = { usable: false, id: configuration.id, providerId: configuration.provider, demo: configuration.demo ?? false } as const;
    if (provider === undefined) {
      return { ...unusable, problem: `no plugin provides "${configuration.provider}" (loaded: ${this.providers.ids().join(', ') || 'none'}).` };
    }
    const opened = openAccount(configuration, provider, {
      container: this.container,
      httpClients: this.httpClients,
      clock: this.clock,
      logger: this.logger,
    });
    return opened.ok ? opened.account : { ...unusable, problem: opened.problem };
  }
}
