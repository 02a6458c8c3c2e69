import {
  ACCOUNT_CONFIGURATIONS,
  AccountDirectory,
  BudgetedReader,
  CANCELLATION_PROVIDER,
  CLOCK,
  CONTAINER,
  CORE_SETTINGS,
  DEFAULT_CORE_SETTINGS,
  EveryLane,
  HTTP_CLIENT_FACTORY,
  IDS,
  LaneWorker,
  LEDGER,
  LIVENESS,
  LOGGER,
  PROVIDER_READER,
  ProviderDirectory,
  RateBudget,
  WAKER,
  type AccountConfiguration,
  type HttpClientFactory,
  type Ids,
  type Ledger,
  type Liveness,
  type Logger,
} from '@countermand/core';
import type { CancellationProvider } from '@countermand/core/provider';
import { container as root, type DependencyContainer } from 'tsyringe';
import type { ProcessClock } from './process-clock.ts';
import type { SimulatedProcess } from './simulated-process.ts';

interface Parts {
  readonly process: SimulatedProcess;
  readonly clock: ProcessClock;
  readonly ledger: Ledger;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly liveness: Liveness;
  readonly provider: CancellationProvider;
  readonly accounts: readonly AccountConfiguration[];
}

/** Plugins of the simulation use the wire; a credential's name is itself. */
const NO_HTTP: HttpClientFactory = {
  create: () => ({ send: () => Promise.reject(new Error('The simulation has no HTTP.')) }),
  fingerprint: (_account, { credential }) => Promise.resolve(JSON.stringify(credential)),
};

/** Countermand in one simulated process: the real use cases and the real engine. */
export class Node {
  readonly process: SimulatedProcess;
  readonly container: DependencyContainer;
  #worker: LaneWorker | undefined;

  constructor(parts: Parts) {
    this.process = parts.process;
    const container = root.createChildContainer();
    container.registerInstance(CANCELLATION_PROVIDER, parts.provider);
    container.registerInstance(ACCOUNT_CONFIGURATIONS, parts.accounts);
    container.registerInstance(CORE_SETTINGS, DEFAULT_CORE_SETTINGS);
    container.registerInstance(LEDGER, parts.ledger);
    container.registerInstance(HTTP_CLIENT_FACTORY, NO_HTTP);
    container.registerInstance(CLOCK, parts.clock);
    container.registerInstance(IDS, parts.ids);
    container.registerInstance(LOGGER, parts.logger);
    container.registerInstance(LIVENESS, parts.liveness);
    container.registerInstance(CONTAINER, container);
    container.registerSingleton(ProviderDirectory);
    container.registerSingleton(AccountDirectory);
    container.registerSingleton(RateBudget);
    container.registerSingleton(BudgetedReader);
    container.register(PROVIDER_READER, { useToken: BudgetedReader });
    container.register(WAKER, { useClass: EveryLane });
    this.container = container;
  }

  work(): void {
    this.#worker = this.container.resolve(LaneWorker);
    this.#worker.start({ claim: 'all' });
  }

  /** Ends as a service manager ends it: politely, and for good after the grace. */
  async stop(graceMs: number): Promise<void> {
    await this.#worker?.stop(graceMs);
    this.process.kill();
  }
}
