/** What every face needs to run. */
import 'reflect-metadata';
export { checkAccounts } from './composition/check-accounts.ts';
export { createContainer, type ContainerParts } from './composition/create-container.ts';
export { createLogger, LOG_LEVELS, type LoggerOptions, type LogLevel } from './composition/pino-logger.ts';
export { createProcessLiveness } from './composition/process-liveness.ts';
export { systemClock } from './composition/system-clock.ts';
export { createUlidIds } from './composition/ulid-ids.ts';
export type { Configuration } from './configuration/configuration.ts';
export { configurationCandidates, CONFIGURATION_FILE_NAME, findConfiguration, type ConfigurationSearch } from './configuration/find-configuration.ts';
export { loadConfiguration, type ConfigurationSource } from './configuration/load-configuration.ts';
export type { LedgerLocation } from './configuration/ledger-location.ts';
export { loadPlugins, type FailedPlugin, type LoadedPlugin, type PluginReport, type PluginSource } from './plugins/load-plugins.ts';
export { KnownSecrets, REDACTED } from './secrets/known-secrets.ts';
export { SecretStore, type SecretReading } from './secrets/secret-store.ts';
