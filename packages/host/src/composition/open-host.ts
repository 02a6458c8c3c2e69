import type { Ledger, Logger } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { createHttpClientFactory } from '@countermand/provider-kit';
import type { DependencyContainer } from 'tsyringe';
import type { Configuration } from '../configuration/configuration.ts';
import { scopedLogger } from '../logging/log-scope.ts';
import { loadPlugins, type PluginReport } from '../plugins/load-plugins.ts';
import { openTelemetry } from '../telemetry/open-telemetry.ts';
import type { MetricsReader } from '../telemetry/metrics/metrics-reader.ts';
import { KnownSecrets } from '../secrets/known-secrets.ts';
import { SecretStore } from '../secrets/secret-store.ts';
import { createServerSecret } from '../secrets/server-secret.ts';
import { createWebhookSender } from '../webhooks/webhook-sender.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkLedger } from './check-ledger.ts';
import { createContainer } from './create-container.ts';
import { openLedger } from './open-ledger.ts';
import { openWaker } from './open-waker.ts';
import { createLogger, type LogLevel } from './pino-logger.ts';
import { createProcessLiveness } from './process-liveness.ts';
import { systemClock } from './system-clock.ts';
import { createUlidIds } from './ulid-ids.ts';

export interface HostOptions {
  readonly configuration: Configuration;
  readonly environment: NodeJS.ProcessEnv;
  /** Default: `warn`. */
  readonly logLevel?: LogLevel;
  /** Shared with whatever else writes to a stream, so that no secret leaves there either. */
  readonly knownSecrets?: KnownSecrets;
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Not closed by the host. */
  readonly ledger?: Ledger;
  /** Count what happens, for processes that serve. Traces are a matter of the environment. */
  readonly metrics?: boolean;
  /** Registered last: a test swaps a service by registration alone. */
  readonly override?: (container: DependencyContainer) => void;
}

/** Everything a face needs, ready to work. */
export interface Host {
  readonly configuration: Configuration;
  readonly container: DependencyContainer;
  readonly plugins: PluginReport;
  readonly secrets: SecretStore;
  /** Undefined unless they were asked for. */
  readonly metrics: MetricsReader | undefined;
  /** For a person: literal secrets, accounts without a plugin. */
  readonly warnings: readonly string[];
  /** Workers are to be stopped first. */
  close(): Promise<void>;
}

/** The composition root. Throws `ConfigurationError` for a wrong account and `LedgerUnavailableError` where the ledger cannot be opened. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { configuration, environment, clock = systemClock, knownSecrets = new KnownSecrets() } = options;
  const plugins = await loadPlugins({ plugins: configuration.plugins, folder: configuration.folder, clock });
  const warnings = [...pluginWarnings(plugins), ...checkAccounts(configuration, plugins), ...(options.ledger ? [] : checkLedger(configuration))];
  const secrets = new SecretStore(configuration.folder, environment, knownSecrets);
  const logger = scopedLogger(options.logger ?? createLogger({ level: options.logLevel ?? 'warn', secrets: knownSecrets }));
  const watching = await openTelemetry({ metrics: options.metrics ?? false, environment, clock, logger, accounts: configuration.accounts });
  const { telemetry } = watching;
  const opened = await openLedger(configuration.ledger, {
    clock,
    knownSecrets,
    report: telemetry && ((commit) => telemetry.committed(commit)),
    ...(options.ledger && { given: options.ledger }),
  });
  const { ledger } = opened;
  const liveness = createProcessLiveness();
  const waker = await openWaker(configuration, { ledger, clock, liveness, logger });
  const httpClients = createHttpClientFactory({
    network: configuration.network,
    secrets,
    clock,
    fingerprintSalt: opened.fingerprintSalt,
  });
  const webhookSender = createWebhookSender({ network: configuration.network, clock });
  const container = createContainer({
    providers: plugins.loaded.map(({ provider }) => provider),
    accounts: configuration.accounts,
    core: configuration.core,
    ledger: ledger,
    httpClients,
    secrets,
    webhooks: {
      secret: createServerSecret({ source: configuration.secret, ledger: configuration.ledger, secrets, known: knownSecrets }),
      sender: webhookSender,
    },
    clock,
    ids: createUlidIds(clock),
    logger,
    liveness,
    waker,
    telemetry,
    ...(options.override && { override: options.override }),
  });
  return {
    configuration,
    container,
    plugins,
    secrets,
    metrics: watching.metricsOver?.(container),
    warnings: [...warnings, ...opened.warnings],
    close: async () => {
      await httpClients.close();
      await webhookSender.close();
      await waker?.close();
      if (!options.ledger) await ledger.close();
      await container.dispose();
      await watching.close();
    },
  };
}

/** What everybody who runs with these plugins should know: which are missing, and which took another's place. */
function pluginWarnings({ failed, loaded }: PluginReport): readonly string[] {
  const missing = failed.map(({ plugin, reason }) => `The plugin ${plugin} was left out: ${reason}`);
  const replacing = loaded.flatMap(({ plugin, provider, replaces }) => (replaces === undefined ? [] : [`The plugin ${plugin} takes the place of ${replaces}: both have the id "${provider.id}".`]));
  return [...missing, ...replacing];
}
