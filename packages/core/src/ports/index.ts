/** What the core needs from outside. Adapters live in the ledger, the provider kit and the host. */
export type { AccessReader, AccessWriter } from './access-store.ts';
export type { BatchChange, BatchFilter, BatchItemQuery, BatchReader, BatchWriter, FiledBatchItem, KeyedBatchItem } from './batch-store.ts';
export type { BudgetState, SlotGrant, SlotLimit } from './budget-store.ts';
export type { HttpClientFactory } from './http-client-factory.ts';
export type { IdPrefix, Ids } from './ids.ts';
export type { LaneClaim, LaneLease, ProcessIdentity } from './lane-store.ts';
export type { Damage, Dossier, DossierEvent, DossierPage, InspectionPage, LedgerInspection, TargetWrites } from './ledger-inspection.ts';
export type { CompactedRecords, OlderCancellation, RetentionReader, RetentionWriter } from './ledger-retention.ts';
export {
  type CancellationFilter,
  type DueWork,
  type DueWorkQuery,
  type EventQuery,
  type IntakeKey,
  type IntakeRecord,
  type Page,
  WORK_CLASSES,
  type WorkClass,
} from './ledger-queries.ts';
export type { CancellationChange, FollowUpChange, Ledger, LedgerReader, LedgerTransaction, Seen } from './ledger.ts';
export type { Liveness } from './liveness.ts';
export { type LogFields, type Logger, SILENT_LOGGER } from './logger.ts';
export type { NotificationReader, NotificationWriter, TakenNotification } from './notification-store.ts';
export type { SecretReader } from './secret-reader.ts';
export type { ProviderReader } from './provider-reader.ts';
export type { DerivedKey, ServerSecret } from './server-secret.ts';
export { MOST_COUNTED, MOST_DOUBTS, NOT_HELD, NOT_HELD_STATES, type NotHeld, type QueueFigure, type WorkFigures } from './work-figures.ts';
export {
  type AttemptReport,
  type CommitReport,
  type ExchangeReport,
  SILENT_TELEMETRY,
  type SlotReport,
  type SpanFacts,
  type Telemetry,
  type WebhookReport,
} from './telemetry.ts';
export {
  ACCOUNT_CONFIGURATIONS,
  ACCOUNT_CONTEXT,
  CANCELLATION_PROVIDER,
  CLOCK,
  CONTAINER,
  CORE_SETTINGS,
  HTTP_CLIENT_FACTORY,
  IDS,
  LEDGER,
  LIVENESS,
  LOGGER,
  PROVIDER_CONNECTION,
  PROVIDER_HTTP_CLIENT,
  PROVIDER_READER,
  SECRET_READER,
  SERVER_SECRET,
  TELEMETRY,
  WAKER,
  WEBHOOK_SENDER,
} from './tokens.ts';
export type { Waker } from './waker.ts';
export type { WebhookAnswer, WebhookPost, WebhookSender } from './webhook-sender.ts';
export type {
  ForgottenDeliveries,
  WebhookAdvance,
  WebhookBacklog,
  WebhookClaim,
  WebhookDeliveryChange,
  WebhookDeliveryFilter,
  WebhookEndpointChange,
  WebhookReader,
  WebhookWriter,
} from './webhook-store.ts';
