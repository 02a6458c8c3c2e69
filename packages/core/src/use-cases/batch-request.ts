import * as z from 'zod';
import type { BatchItem, BatchRowCounts } from '../model/batch.ts';
import type { CancellationOptions } from '../model/options.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { DEFAULT_REASON, NOTE_MAX_LENGTH, REASON_CODES, type ReasonCode } from '../model/reasons.ts';
import { cancellationOptionsSchema, recordedText } from './cancellation-request.ts';
import { parseBody } from './parse-body.ts';

/** The longest name of a batch, in characters. */
export const BATCH_NAME_MAX_LENGTH = 200;

/** The most rows of one batch. */
export const MOST_BATCH_ROWS = 500_000;

interface RowDetails {
  /** Where the row stands, for people: the line of a file, or the position in a list. From 1. */
  readonly line: number;
  /** A reason's code; absent or empty: the batch's. Anything else makes the row invalid. */
  readonly reason?: string;
  readonly note?: string;
  /** The order number that is expected. */
  readonly orderNumber?: string;
}

/** One row as a reader of CSV or JSON hands it over. What is in it is checked here; `problem` tells of a row that could not be read at all, and `written` which order it seems to name. */
export type BatchRow =
  | (RowDetails & { readonly reference: string })
  | (RowDetails & { readonly account: string; readonly kind?: string; readonly id: string })
  | { readonly line: number; readonly problem: string; readonly written?: string };

/** What is said of a batch as a whole. */
export interface BatchSettings {
  readonly name?: string;
  /** Of rows that bring none. */
  readonly reason: ReasonCode;
  readonly note?: string;
  readonly options?: CancellationOptions;
  /** Nothing is filed before this instant, RFC 3339. Absent: after the configured undo window. */
  readonly sendAfter?: string;
  /** False: the batch stays `ready` until it is resumed. */
  readonly start: boolean;
}

export interface BatchRequest extends BatchSettings {
  /** Read once, in order, and never held as a whole. An upload that breaks off must throw, not end. */
  readonly rows: AsyncIterable<BatchRow>;
}

/** Good rows of one account that stop the same kind of thing. */
export interface CheckedOrders {
  readonly account: string;
  /** Null: named by the shop's number, which is looked up when their turn comes. */
  readonly kind: string | null;
  readonly rows: number;
}

/** What a check found. Nothing was recorded. */
export interface BatchCheck {
  readonly rows: BatchRowCounts;
  /** The good rows by account and kind of target. */
  readonly orders: readonly CheckedOrders[];
  /** When the rate limits would let it be through if it began now, milliseconds; null where nobody can say. */
  readonly finishBy: number | null;
  /** Rows that would not be filed, in order; at most `MOST_SHOWN_ROWS`. */
  readonly problems: readonly BatchItem[];
  /** How many more there are than shown. */
  readonly more: number;
}

/** So many wrong rows does a check show. */
export const MOST_SHOWN_ROWS = 1_000;

/** What every face takes for a batch as a whole. Strict: an unknown key is an error that names it. */
export const batchSettingsSchema = z.strictObject({
  name: recordedText(BATCH_NAME_MAX_LENGTH).min(1).nullish(),
  reason: z.enum(REASON_CODES).default(DEFAULT_REASON),
  note: recordedText(NOTE_MAX_LENGTH).nullish(),
  options: cancellationOptionsSchema.optional(),
  sendAfter: z.iso.datetime({ offset: true }).optional(),
  start: z.boolean().default(true),
});

/** Reads the settings of a batch; every face parses them here, so that all understand the same. */
export function parseBatchSettings(body: unknown): Result<BatchSettings> {
  const parsed = parseBody(batchSettingsSchema, body);
  if (!parsed.ok) return parsed;
  const { name, note, ...rest } = parsed.value;
  return succeeded({ ...rest, ...(name && { name }), ...(note && { note }) });
}
