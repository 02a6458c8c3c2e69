import {
  ACCOUNT_CONFIGURATIONS,
  AccountDirectory,
  Authenticate,
  BudgetedReader,
  CANCELLATION_PROVIDER,
  CLOCK,
  CONTAINER,
  CORE_SETTINGS,
  EveryLane,
  HTTP_CLIENT_FACTORY,
  IDS,
  LEDGER,
  LIVENESS,
  LOGGER,
  PROVIDER_READER,
  SECRET_READER,
  ProviderDirectory,
  RateBudget,
  SERVER_SECRET,
  TELEMETRY,
  WAKER,
  WEBHOOK_SENDER,
  type AccountConfiguration,
  type CoreSettings,
  type HttpClientFactory,
  type Ids,
  type Ledger,
  type Liveness,
  type Logger,
  type SecretReader,
  type ServerSecret,
  type Telemetry,
  type Waker,
  type WebhookSender,
} from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { CancellationProvider } from '@countermand/core/provider';
import { container as globalContainer, type DependencyContainer } from 'tsyringe';

/** What the core is wired with. */
export interface ContainerParts {
  readonly providers: readonly CancellationProvider[];
  readonly accounts: readonly AccountConfiguration[];
  readonly core: CoreSettings;
  readonly ledger: Ledger;
  readonly httpClients: HttpClientFactory;
  readonly secrets: SecretReader;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly liveness: Liveness;
  /** Default: nobody can make an endpoint, and nothing is sent. */
  readonly webhooks?: { readonly secret: ServerSecret; readonly sender: WebhookSender };
  /** Default: a worker takes every lane it can get. */
  readonly waker?: Waker | undefined;
  /** Default: nobody watches. */
  readonly telemetry?: Telemetry | undefined;
  /** Registered last: a test swaps a service by registration alone. */
  readonly override?: (container: DependencyContainer) => void;
}

/** One container per process and per test; the global one stays empty. Whoever made the ledger closes it. */
export function createContainer(parts: ContainerParts): DependencyContainer {
  const container = globalContainer.createChildContainer();
  for (const provider of parts.providers) container.registerInstance(CANCELLATION_PROVIDER, provider);
  container.registerInstance(ACCOUNT_CONFIGURATIONS, parts.accounts);
  container.registerInstance(CORE_SETTINGS, parts.core);
  container.registerInstance(LEDGER, parts.ledger);
  container.registerInstance(HTTP_CLIENT_FACTORY, parts.httpClients);
  container.registerInstance(SECRET_READER, parts.secrets);
  container.registerInstance(CLOCK, parts.clock);
  container.registerInstance(IDS, parts.ids);
  container.registerInstance(LOGGER, parts.logger);
  container.registerInstance(LIVENESS, parts.liveness);
  if (parts.webhooks) {
    container.registerInstance(SERVER_SECRET, parts.webhooks.secret);
    container.registerInstance(WEBHOOK_SENDER, parts.webhooks.sender);
  }
  if (parts.telemetry) container.registerInstance(TELEMETRY, parts.telemetry);
  container.registerInstance(CONTAINER, container);
  // These hold what must be there once: opened accounts, budgets, reads in flight.
  container.registerSingleton(ProviderDirectory);
  container.registerSingleton(AccountDirectory);
  container.registerSingleton(RateBudget);
  container.registerSingleton(BudgetedReader);
  container.register(PROVIDER_READER, { useToken: BudgetedReader });
  container.registerSingleton(EveryLane);
  container.registerSingleton(Authenticate);
  if (parts.waker) container.registerInstance(WAKER, parts.waker);
  else container.register(WAKER, { useToken: EveryLane });
  parts.override?.(container);
  return container;
}
