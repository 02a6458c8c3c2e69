/** The plugin interface: everything a provider implements or is given. */
export type { Admission, Call, CallPurpose } from './call.ts';
export { type Confidence, type Fact, OPERATION_MODES, type OperationMode, type OperationRecord, type ProviderFacts } from './capabilities.ts';
export {
  type Ambiguous,
  type Answered,
  type Exchange,
  NOT_SENT_CAUSES,
  type NotSent,
  type NotSentCause,
  type ProviderHttpClient,
  type ProviderRequest,
  type ReplyBody,
} from './http.ts';
export type { IncomingNotification, NotificationOutcome, NotificationSecrets, NotificationSubject, NotificationSupport } from './notification.ts';
export {
  NOT_TAKEN_CAUSES,
  type NotTakenCause,
  type ReadOutcome,
  type Replacement,
  type ReplacementOutcome,
  type SearchHit,
  type SearchOutcome,
  type Trouble,
  type Troubled,
  TROUBLES,
  type WriteOutcome,
} from './outcomes.ts';
export type { Effect, Plan, PlanOptions } from './plan.ts';
export type {
  AccountContext,
  CancellationProvider,
  ParsedId,
  ProviderConnection,
  ProviderLogger,
  ProviderTools,
  SearchQuery,
  TargetKind,
} from './provider.ts';
export { type AccountProfile, commonSettings, secretSource, type SecretSource } from './settings.ts';
export type { History, PastAttempt, Verdict } from './verdict.ts';
