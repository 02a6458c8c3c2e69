import type { components, operations, ProblemCode } from './generated/schema.ts';

export type { components, operations, paths, ProblemCode } from './generated/schema.ts';

/** Every schema of the document by its name. */
export type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Batch = Schemas['Batch'];
export type BatchCheck = Schemas['BatchCheck'];
export type BatchItem = Schemas['BatchItem'];
export type BatchRequest = Schemas['BatchRequest'];
export type Cancellation = Schemas['Cancellation'];
/** `cancelled`, `refused`, `failed` and `withdrawn` are ends; only `cancelled` means stopped. */
export type CancellationState = Cancellation['state'];
export type CancellationRequest = Schemas['CancellationRequest'];
export type CountermandEvent = Schemas['Event'];
export type EventPage = Schemas['EventPage'];
export type FoundTarget = Schemas['FoundTarget'];
export type FoundTargetPage = Schemas['FoundTargetPage'];
export type Preview = Schemas['Previews']['items'][number];
export type PreviewRequest = Schemas['PreviewRequest'];
export type Provider = Schemas['Provider'];
export type ReferenceAnswer = Schemas['ReferenceAnswer'];
export type ReferencesRequest = Schemas['ReferencesRequest'];
export type Resolution = Schemas['Resolution'];
export type Target = Schemas['Target'];
export type TargetReading = Schemas['TargetReading'];

/** RFC 9457 problem details. Codes that later versions add are let through. */
export type Problem = Omit<Schemas['Problem'], 'code'> & { readonly code: ProblemCode | (string & {}) };

/** A list in pages. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** For the next page; null on the last one. */
  readonly nextCursor: string | null;
}

/** What the query of an operation takes. */
export type QueryOf<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

/** How a call is made. */
export interface CallOptions {
  /** Ends the call: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How a call is made that files something. */
export interface FilingOptions extends CallOptions {
  /** Default: a new one, kept while the client repeats the call by itself. Give your own to repeat it yourself. */
  readonly idempotencyKey?: string;
  /** Called before the answer when the same was filed before under this key: nothing was filed now. */
  readonly onReplay?: () => void;
}
