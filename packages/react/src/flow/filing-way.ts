import type { Transport } from '@countermand/client';
import type { Draft, Filing, Intent, OrderPreview, OrderUpdate } from '@countermand/cancel-flow';

/** How what a person is asked about is found out, and what was confirmed recorded, looked for where no answer came, and read as it goes on. Each rejects as the client does. */
export interface FilingWay {
  /** A preview or filing that takes longer, milliseconds, counts as unanswered. Default: 20 s. */
  readonly deadlineMs?: number;
  /** The same, for what is found out beforehand. Default: `deadlineMs`. */
  readonly previewDeadlineMs?: number;
  /** What stopping would do. */
  readonly preview: (draft: Draft, signal: AbortSignal) => Promise<readonly OrderPreview[]>;
  /** Under the intent's key: sent again, it counts once. */
  readonly file: (intent: Intent, signal: AbortSignal) => Promise<Filing>;
  /** What is recorded of it; null: nothing. A stop that may be somebody else's is joined, under the intent's key. */
  readonly look: (intent: Intent, signal: AbortSignal) => Promise<Filing | null>;
  /** Takes several back, and answers those that were. Default: one call for each, and all or none. */
  readonly withdraw?: (ids: readonly string[], signal: AbortSignal) => Promise<readonly OrderUpdate[]> | undefined;
  readonly updates: (filing: Filing, signal: AbortSignal) => AsyncIterable<OrderUpdate>;
}

export type MakeFilingWay = (transport: Transport) => FilingWay;
