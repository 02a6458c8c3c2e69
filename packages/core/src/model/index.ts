/** The words of the domain. Pure and browser-safe: no I/O, no Node API. */
export { type AccessKeyView, toAccessKeyView } from './access-key-view.ts';
export {
  type AccessKey,
  type AccessSession,
  type AccountGrant,
  type Caller,
  mayUse,
  type Scope,
  SCOPES,
  seesAccount,
  seesReference,
  SESSION_KINDS,
  type SessionKind,
  type SignInCode,
  visibleAccounts,
} from './access.ts';
export { type Attempt, ATTEMPT_OUTCOMES, type AttemptOutcome } from './attempt.ts';
export { awaitedOrder, AWAITING_STATES, isAwaiting } from './awaiting.ts';
export {
  type Batch,
  type BatchItem,
  type BatchItemProblem,
  type BatchItemRecord,
  type BatchProgress,
  type BatchRemainder,
  type BatchRowCounts,
  NO_ROWS,
} from './batch.ts';
export {
  BATCH_ITEM_STATES,
  BATCH_MOVES,
  BATCH_STATES,
  type BatchItemState,
  type BatchState,
  canMoveBatch,
  isBatchEnd,
  type ShownBatchItemState,
  shownItemState,
} from './batch-states.ts';
export {
  type BatchItemView,
  type BatchProgressView,
  type BatchStanding,
  type BatchView,
  toBatchItemView,
  toBatchView,
} from './batch-view.ts';
export {
  type Cancellation,
  type Compaction,
  type Failure,
  type Observation,
  type Origin,
  PRIORITIES,
  type Priority,
  type Refusal,
  type Warning,
} from './cancellation.ts';
export { type Clock, timestamp } from './clock.ts';
export {
  type Confirmation,
  CONFIRMATIONS,
  FAILURE_CODES,
  type FailureCode,
  HOLD_STATES,
  type HoldState,
  REFUSAL_CODES,
  type RefusalCode,
  WARNING_CODES,
  type WarningCode,
} from './codes.ts';
export {
  BATCH_EVENT_TYPES,
  type BatchEventType,
  EVENT_TYPES,
  type EventType,
  type LedgerEvent,
  type NewBatchEvent,
  type NewEvent,
} from './event.ts';
export { type EventPageView, type EventView, toEventPageView, toEventView } from './event-view.ts';
export type { Evidence } from './evidence.ts';
export { EXIT_CODES } from './exit-codes.ts';
export { FOLLOW_UP_MOVES, FOLLOW_UP_STATES, type FollowUp, type FollowUpState, holdState } from './follow-up.ts';
export { FAILURE_MEANINGS, REFUSAL_MEANINGS, STATE_MEANINGS, WARNING_MEANINGS } from './meanings.ts';
export { formatMoney, type Money, parseMoney } from './money.ts';
export {
  type CancellationOptions,
  MESSAGE_MAX_LENGTH,
  OPTION_NAMES,
  type OptionName,
  REPLACEMENT_CHOICES,
  type ReplacementChoice,
  STRATEGIES,
  type Strategy,
} from './options.ts';
export { failed, type Problem, type ProblemCode, type ProblemPart, PROBLEMS, type Result, succeeded } from './problem.ts';
export { DEFAULT_REASON, NOTE_MAX_LENGTH, REASON_CODES, REASON_LABELS, type ReasonCode } from './reasons.ts';
export {
  ACCOUNT_ID,
  formatReference,
  parseReference,
  REFERENCE_MAX_LENGTH,
  type ReferenceResult,
  splitKind,
  type WrittenReference,
} from './reference.ts';
export { type Actor, type Channel, CHANNELS, type Requester, SYSTEM_ACTOR } from './requester.ts';
export { ANOTHER, asSeenBy, DECIDED_NOT_STOPPED, eventAsSeenBy, filterWithin, notThere, SEES_ALL, seesBatch, seesEverything, seesRecord, type Sight } from './sight.ts';
export {
  type Eligibility,
  ELIGIBILITY_ANSWERS,
  type EligibilityAnswer,
  rawStatusText,
  type Recipient,
  type RelatedTarget,
  type Snapshot,
  type SnapshotLine,
  TARGET_STATUSES,
  type TargetStatus,
} from './snapshot.ts';
export { CANCELLATION_STATES, type CancellationState, canMove, END_STATES, type EndState, isEndState, isLiveState, LEGAL_MOVES } from './states.ts';
export { targetKey } from './target-key.ts';
export { sameTarget, type Target } from './target.ts';
export { type CancellationRecord, type CancellationView, type ReplacementView, type RequesterView, toView } from './view.ts';
export { webOriginProblem } from './web-origin.ts';
export {
  type WebhookAttempt,
  type WebhookDelivery,
  WEBHOOK_DELIVERY_STATES,
  type WebhookDeliveryState,
  type WebhookEndpoint,
  WEBHOOK_ENDPOINT_STATES,
  type WebhookEndpointState,
  type WebhookSecretVersion,
} from './webhook.ts';
export { isWebhookPattern, matchesWebhookType, PING_TYPE, WEBHOOK_TYPES, type WebhookType, webhookTypeOf } from './webhook-types.ts';
export { toWebhookDeliveryView, toWebhookEndpointView, type WebhookDeliveryView, type WebhookEndpointView } from './webhook-view.ts';
