/** What a person or program can do: one class and one `execute` each, expected failures as values. */
export { AbortBatch } from './abort-batch.ts';
export {
  BATCH_NAME_MAX_LENGTH,
  type BatchCheck,
  type BatchRequest,
  type BatchRow,
  type BatchSettings,
  type CheckedOrders,
  batchSettingsSchema,
  MOST_BATCH_ROWS,
  MOST_SHOWN_ROWS,
  parseBatchSettings,
} from './batch-request.ts';
export {
  cancellationOptionsSchema,
  cancellationRequestSchema,
  parseCancellationRequest,
  type CancellationRequest,
} from './cancellation-request.ts';
export { CheckBatch } from './check-batch.ts';
export { FileBatch, type FiledBatch } from './file-batch.ts';
export { FindTargets, type TargetPage, type TargetSearch } from './find-targets.ts';
export { GetAttempts } from './get-attempts.ts';
export { GetBatch } from './get-batch.ts';
export { GetCancellation } from './get-cancellation.ts';
export type { RequestContext } from './intake.ts';
export { issueWords } from './issue-words.ts';
export { ListAccounts, type AccountSummary, type BudgetSummary } from './list-accounts.ts';
export { type BatchItemListing, type BatchItemPage, ListBatchItems } from './list-batch-items.ts';
export { type BatchListing, ListBatches } from './list-batches.ts';
export { ListCancellations, type CancellationListing } from './list-cancellations.ts';
export { ListEvents, type EventListing, type EventPage } from './list-events.ts';
export { ListProviders, type ProviderSummary } from './list-providers.ts';
export { pageLimit } from './page-limit.ts';
export { PauseBatch } from './pause-batch.ts';
export { parseBody } from './parse-body.ts';
export { MOST_PREVIEWS, PreviewCancellations, type Preview, type PreviewRequest } from './preview-cancellations.ts';
export { ReadTarget, type TargetReading, type TargetReadingView, toTargetReadingView } from './read-target.ts';
export { RecheckCancellation } from './recheck-cancellation.ts';
export type { ReferenceInput, TargetInput } from './reference-input.ts';
export { RequestCancellation, type RequestedCancellation } from './request-cancellation.ts';
export { parseResolution, RESOLUTIONS, resolutionSchema, type Resolution } from './resolution.ts';
export { ResolveCancellation } from './resolve-cancellation.ts';
export { ResumeBatch } from './resume-batch.ts';
export { RetryBatch } from './retry-batch.ts';
export { ResolveReference, type ResolvedReference } from './resolve-reference.ts';
export { MOST_REFERENCES, ResolveReferences, type ReferenceAnswer, type ReferencesRequest } from './resolve-references.ts';
export type { FoundTarget } from './search-account.ts';
export { isAtRest, isSettled } from './settled.ts';
export { WaitForCancellation, type Waited, type WaitLimits } from './wait-for-cancellation.ts';
export { WithdrawCancellation, type Withdrawal, type WithdrawRequest } from './withdraw-cancellation.ts';
