import type { DependencyContainer, InjectionToken } from 'tsyringe';
import type { AccountConfiguration, CoreSettings } from '../accounts/configuration.ts';
import type { Clock } from '../model/clock.ts';
import type { ProviderHttpClient } from '../provider/http.ts';
import type { AccountContext, CancellationProvider, ProviderConnection } from '../provider/provider.ts';
import type { HttpClientFactory } from './http-client-factory.ts';
import type { Ids } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Liveness } from './liveness.ts';
import type { Logger } from './logger.ts';
import type { ProviderReader } from './provider-reader.ts';
import type { ServerSecret } from './server-secret.ts';
import type { SecretReader } from './secret-reader.ts';
import type { Waker } from './waker.ts';
import type { WebhookSender } from './webhook-sender.ts';
import type { Telemetry } from './telemetry.ts';

/** Each plugin is registered under this token; of two with the same id the one registered last counts. */
export const CANCELLATION_PROVIDER: InjectionToken<CancellationProvider> = Symbol.for('countermand.CancellationProvider');
export const ACCOUNT_CONFIGURATIONS: InjectionToken<readonly AccountConfiguration[]> = Symbol.for('countermand.AccountConfigurations');
export const CORE_SETTINGS: InjectionToken<CoreSettings> = Symbol.for('countermand.CoreSettings');
export const HTTP_CLIENT_FACTORY: InjectionToken<HttpClientFactory> = Symbol.for('countermand.HttpClientFactory');
export const LEDGER: InjectionToken<Ledger> = Symbol.for('countermand.Ledger');
export const CLOCK: InjectionToken<Clock> = Symbol.for('countermand.Clock');
export const IDS: InjectionToken<Ids> = Symbol.for('countermand.Ids');
export const LOGGER: InjectionToken<Logger> = Symbol.for('countermand.Logger');
export const PROVIDER_READER: InjectionToken<ProviderReader> = Symbol.for('countermand.ProviderReader');
export const SECRET_READER: InjectionToken<SecretReader> = Symbol.for('countermand.SecretReader');
export const LIVENESS: InjectionToken<Liveness> = Symbol.for('countermand.Liveness');
export const WAKER: InjectionToken<Waker> = Symbol.for('countermand.Waker');
export const SERVER_SECRET: InjectionToken<ServerSecret> = Symbol.for('countermand.ServerSecret');
export const WEBHOOK_SENDER: InjectionToken<WebhookSender> = Symbol.for('countermand.WebhookSender');

/** Optional: without it nobody watches. */
export const TELEMETRY: InjectionToken<Telemetry> = Symbol.for('countermand.Telemetry');

/** The container of the process or test itself, so that the directories can open child containers. */
export const CONTAINER: InjectionToken<DependencyContainer> = Symbol.for('countermand.Container');

/** In an account's child container only. */
export const ACCOUNT_CONTEXT: InjectionToken<AccountContext<unknown>> = Symbol.for('countermand.AccountContext');
export const PROVIDER_HTTP_CLIENT: InjectionToken<ProviderHttpClient> = Symbol.for('countermand.ProviderHttpClient');
export const PROVIDER_CONNECTION: InjectionToken<ProviderConnection> = Symbol.for('countermand.ProviderConnection');
