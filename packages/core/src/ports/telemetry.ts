import type { NewBatchEvent, NewEvent } from '../model/event.ts';
import type { WorkClass } from './ledger-queries.ts';

/** One write, as its answer was judged. */
export interface AttemptReport {
  readonly account: string;
  readonly provider: string;
  readonly operation: string;
  /** The kind of the write's outcome, such as `stopped` or `ambiguous`. */
  readonly outcome: string;
}

/** One request to a provider, as it went on the wire. */
export interface ExchangeReport {
  readonly account: string;
  readonly provider: string;
  readonly kind: 'read' | 'write';
  /** The HTTP status; null where no answer came. */
  readonly status: number | null;
  /** From leave to answer, milliseconds; null where nothing was sent. */
  readonly durationMs: number | null;
}

/** One wait for a slot of an account's rate budget. */
export interface SlotReport {
  readonly account: string;
  readonly urgency: WorkClass | 'person_read';
  readonly waitMs: number;
  /** False: whoever waited gave up first. */
  readonly granted: boolean;
}

/** One attempt to deliver a webhook. */
export interface WebhookReport {
  readonly outcome: 'delivered' | 'retried' | 'failed';
  readonly durationMs: number;
}

/** One commit of the ledger, which may hold several changes. */
export interface CommitReport {
  readonly changes: number;
  /** From its beginning until it was durable, milliseconds. */
  readonly durationMs: number;
  /** What it recorded, in order. Only what happened is for watchers; the reasons and evidence stay in the ledger. */
  readonly events: readonly (NewEvent | NewBatchEvent)[];
}

/** What a span tells of itself: names and ids of our own. References, people's names, texts of providers and secrets have no place here. */
export interface SpanFacts {
  readonly name: 'request' | 'intake' | 'step' | 'read' | 'attempt';
  readonly account?: string;
  readonly provider?: string;
  readonly operation?: string;
  readonly workClass?: WorkClass;
  readonly cancellation?: string;
  readonly followUp?: string;
  readonly attempt?: string;
  /** The HTTP method and the pattern of the route, for a request. */
  readonly method?: string;
  readonly route?: string;
  /** The id of the request, as in the log and in events. */
  readonly request?: string;
  /** `traceparent` of those it is done for; the first is the parent where there is no other. */
  readonly askedBy?: readonly string[];
}

/**
 * Whoever watches the engine: metrics and traces. The engine tells what happened in its own words; names and units
 * are the listener's affair. Every method returns at once and throws nothing but what `work` threw.
 */
export interface Telemetry {
  attemptFinished(attempt: AttemptReport): void;
  exchanged(exchange: ExchangeReport): void;
  slotWaited(wait: SlotReport): void;
  laneClaimed(account: string): void;
  /** `lost`: somebody else has it, or may have it. */
  laneLeft(account: string, how: 'released' | 'lost'): void;
  webhookAttempted(attempt: WebhookReport): void;
  committed(commit: CommitReport): void;
  /** Runs `work` as a span; spans begun inside it are its children. `outcomeOf` says in one word of ours what came of it. */
  span<T>(facts: SpanFacts, work: () => Promise<T>, outcomeOf?: (value: T) => string): Promise<T>;
  /** The W3C `traceparent` of the span this is called in; undefined where nothing is traced. */
  traceparent(): string | undefined;
}

/** Nobody watches. */
export const SILENT_TELEMETRY: Telemetry = {
  attemptFinished: () => {},
  exchanged: () => {},
  slotWaited: () => {},
  laneClaimed: () => {},
  laneLeft: () => {},
  webhookAttempted: () => {},
  committed: () => {},
  span: (_facts, work) => work(),
  traceparent: () => undefined,
};
