import type { Transport } from '@countermand/client';
import type { Filing, Intent, OrderUpdate } from '@countermand/cancel-flow';

/** How what was confirmed is recorded, looked for where no answer came, and read as it goes on. Each rejects as the client does. */
export interface FilingWay {
  /** A call that takes longer, milliseconds, counts as unanswered. Default: 20 s. */
  readonly deadlineMs?: number;
  /** Under the intent's key: sent again, it counts once. */
  readonly file: (intent: Intent, signal: AbortSignal) => Promise<Filing>;
  /** What is recorded of it; null: nothing. */
  readonly look: (intent: Intent, signal: AbortSignal) => Promise<Filing | null>;
  readonly updates: (filing: Filing, signal: AbortSignal) => AsyncIterable<OrderUpdate>;
}

export type MakeFilingWay = (transport: Transport) => FilingWay;
