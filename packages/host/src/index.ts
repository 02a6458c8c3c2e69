/** What every face needs to run. */
import 'reflect-metadata';
export {
  type BatchBody,
  batchBodySchema,
  BatchFileError,
  type BatchItemBody,
  BatchRows,
  type BatchSource,
  CHARACTER_SET_NAMES,
  knownCharacterSet,
  MOST_JSON_ITEMS,
  REPORT_COLUMNS,
  rowOfItem,
  writeBatchReport,
} from './batches/index.ts';
export { checkAccounts } from './composition/check-accounts.ts';
export { createContainer, type ContainerParts } from './composition/create-container.ts';
export { examinePostgresLedger, type PostgresReport } from './composition/examine-ledger.ts';
export { openHost, type Host, type HostOptions } from './composition/open-host.ts';
export { createLogger, LOG_LEVELS, type LoggerOptions, type LogLevel } from './composition/pino-logger.ts';
export { createProcessLiveness } from './composition/process-liveness.ts';
export { systemClock } from './composition/system-clock.ts';
export { createUlidIds } from './composition/ulid-ids.ts';
export type { Configuration } from './configuration/configuration.ts';
export { configurationCandidates, CONFIGURATION_FILE_NAME, findConfiguration, type ConfigurationSearch } from './configuration/find-configuration.ts';
export type { LedgerLocation, PostgresLocation, SqliteLocation } from './configuration/ledger-location.ts';
export { loadConfiguration, type ConfigurationSource } from './configuration/load-configuration.ts';
export { LogScope, scopedLogger } from './logging/log-scope.ts';
export { backUpLedger, examineDatabase, type LedgerBackup } from './ledger/upkeep.ts';
export type { DemoAccount, DemoAddress } from './demo/demo-address.ts';
export { DEMO_FOLDER, DEMO_KEY_FILE } from './demo/demo-folder.ts';
export { findRunningDemo } from './demo/find-running-demo.ts';
export { startDemo, type Demo } from './demo/start-demo.ts';
export { loadPlugins, type FailedPlugin, type LoadedPlugin, type PluginReport, type PluginSource } from './plugins/load-plugins.ts';
export { KnownSecrets, REDACTED } from './secrets/known-secrets.ts';
export { SecretStore, type SecretReading } from './secrets/secret-store.ts';
export { METRICS, type MetricDefinition } from './telemetry/metrics/definitions.ts';
export type { MetricsReader } from './telemetry/metrics/metrics-reader.ts';
export { serveMetrics, type MetricsAddress, type ServedMetrics } from './telemetry/metrics/serve-metrics.ts';
export { createWebhookSender, type WebhookSenderOptions } from './webhooks/webhook-sender.ts';
