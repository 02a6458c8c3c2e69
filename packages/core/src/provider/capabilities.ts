import type { OptionName } from '../model/options.ts';

/** How sure a fact is: the vendor's own text, our reasoning, or looked for and not found. */
export type Confidence = 'documented' | 'inferred' | 'unknown';

/** A fact about a provider with its source. */
export interface Fact<T> {
  readonly value: T;
  readonly confidence: Confidence;
  /** Document and section, such as `Fulfillment Orders Cancel, response body`. */
  readonly source: string;
}

/** How an operation comes to its result. */
export const OPERATION_MODES = [
  'immediate',
  'accepted_then_poll',
  'request_then_decision',
  'status_write',
  'delete',
  'manual_only',
  'unsupported',
] as const;
export type OperationMode = (typeof OPERATION_MODES)[number];

/** One record per operation, not per provider: capabilities as data. */
export interface OperationRecord {
  /** Unique within the plugin, such as `cancel`. */
  readonly name: string;
  /** `stop` ends work · `hold` keeps a replacement from going out · `read` and `search` change nothing. */
  readonly purpose: 'stop' | 'hold' | 'read' | 'search';
  /** The kind of target it works on. */
  readonly target: string;
  readonly request: Fact<string>;
  readonly mode: Fact<OperationMode>;
  readonly stopsWhat: Fact<'fulfilment_work' | 'whole_order' | 'whole_order_and_money' | 'record_only' | 'nothing'>;
  readonly createsReplacement: Fact<'yes' | 'no' | 'unknown'>;
  readonly replacementMayBeSent: Fact<'yes' | 'no' | 'unknown'>;
  /** Provider statuses in which it works; an empty list with confidence `unknown` where nobody says. */
  readonly cancellableIn: Fact<readonly string[]>;
  /** Provider statuses that prove this operation stopped the target. The positive list of law 1. */
  readonly stoppedStatuses: Fact<readonly string[]>;
  readonly reason: Fact<'none' | 'optional_text' | 'required_text'>;
  /** The options this operation has, with the value sent when the requester names none. */
  readonly options: Readonly<Partial<Record<OptionName, Fact<string>>>>;
  readonly result: Fact<'response' | 'later_read' | 'poll_operation' | 'person'>;
  readonly refusal: Fact<string>;
  readonly repeat: Fact<'harmless' | 'idempotency_key' | 'unknown'>;
  readonly scopes: Fact<readonly string[]>;
}

/** What holds for the provider as a whole. */
export interface ProviderFacts {
  readonly rateLimit: Fact<string>;
  readonly authentication: Fact<string>;
  readonly searchByMerchantNumber: Fact<'direct' | 'search' | 'none'>;
  readonly money: Fact<string>;
  readonly webhooks: Fact<string>;
  readonly testMode: Fact<string>;
  /** What was looked for and not found, a sentence each. */
  readonly unknowns: readonly string[];
}
