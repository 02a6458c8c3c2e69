import { inject, injectable } from 'tsyringe';
import type { Batch, BatchItemRecord } from '../model/batch.ts';
import { BATCH_ITEM_STATES, shownItemState, type BatchItemState, type ShownBatchItemState } from '../model/batch-states.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { asSeenBy, SEES_ALL, type Sight } from '../model/sight.ts';
import { CANCELLATION_STATES, type CancellationState } from '../model/states.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Page } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
import { latestBatch } from './latest-batch.ts';
import { markCursor, strangeCursor, unmarkCursor } from './list-cursor.ts';
import { namedStates } from './named-states.ts';
import { pageLimit } from './page-limit.ts';

/** Which rows to list; each part narrows it further. */
export interface BatchItemListing {
  /** Default: who sees all. */
  readonly visibleTo?: Sight;
  /** States of rows by name: `waiting`, `filed`, `invalid`, `duplicate`, `failed`, `withdrawn`. */
  readonly states?: readonly string[];
  /** Only filed rows whose cancellation is in one of these states, by name. */
  readonly outcomes?: readonly string[];
  readonly cursor?: string;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

/** A page of rows, with the batch whose state tells how waiting ones are shown. */
export interface BatchItemPage extends Page<BatchItemRecord> {
  readonly batch: Batch;
}

/** Rows read by one question, and questions asked for one page: a rare outcome gives short pages, never a long wait. */
const SCAN = 500;
const MOST_SCANS = 10;

const SHOWN_STATES: readonly ShownBatchItemState[] = [...BATCH_ITEM_STATES, 'withdrawn'];

/** The rows of a batch in the order of the upload, each with its cancellation once it is filed. */
@injectable()
export class ListBatchItems {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  /** A page may be short, or empty, though more follow: only a `nextCursor` of null ends the list. */
  async execute(batchId: string, { states: asked, outcomes, cursor, limit: size, visibleTo }: BatchItemListing): Promise<Result<BatchItemPage>> {
    const limit = pageLimit(size);
    if (!limit.ok) return limit;
    const shown = namedStates('/state', SHOWN_STATES, asked);
    if (!shown.ok) return shown;
    const ends = namedStates('/outcome', CANCELLATION_STATES, outcomes);
    if (!ends.ok) return ends;
    const list = { list: 'batch_items', filter: { batch: batchId, states: shown.value, outcomes: ends.value } } as const;
    const place = unmarkCursor(list, cursor);
    if (!place.ok) return place;
    const after = position(place.value);
    if (!after.ok) return after;
    const found = await latestBatch(this.ledger.reader, batchId, visibleTo);
    if (!found.ok) return found;
    const batch = found.value;
    const states = BATCH_ITEM_STATES.filter((state) => (shown.value?.includes(shownItemState(state, batch.state)) ?? true) && (ends.value === undefined || state === 'filed'));
    const page = await this.#page({ batchId, states, outcomes: ends.value, after: after.value, limit: limit.value });
    return succeeded({ ...page, nextCursor: markCursor(list, page.nextCursor), items: page.items.map((row) => asRowSeenBy(visibleTo ?? SEES_ALL, row)), batch });
  }

  /** All rows, read page by page as the caller takes them: what a report is written from. */
  async *report(batchId: string, visibleTo: Sight = SEES_ALL): AsyncGenerator<BatchItemRecord> {
    for (let after = 0; ; ) {
      const rows = await this.ledger.reader.batchItems({ batchId, after, limit: SCAN });
      yield* rows.map((row) => asRowSeenBy(visibleTo, row));
      if (rows.length < SCAN) return;
      after = rows.at(-1)?.item.number ?? after;
    }
  }

  async #page({ batchId, states, outcomes, after, limit }: Search): Promise<Page<BatchItemRecord>> {
    const items: BatchItemRecord[] = [];
    let last = after;
    for (let scans = 0; scans < MOST_SCANS; scans++) {
      const size = outcomes ? SCAN : limit;
      const rows = await this.ledger.reader.batchItems({ batchId, states, after: last, limit: size });
      for (const row of rows) {
        const state = row.record?.cancellation.state;
        if (!outcomes || (state !== undefined && outcomes.includes(state))) items.push(row);
        last = row.item.number;
        if (items.length === limit) return { items, nextCursor: String(last) };
      }
      if (rows.length < size) return { items, nextCursor: null };
    }
    return { items, nextCursor: String(last) };
  }
}

function asRowSeenBy(sight: Sight, { item, record }: BatchItemRecord): BatchItemRecord {
  return { item, record: record && asSeenBy(sight, record) };
}

interface Search {
  readonly batchId: string;
  readonly states: readonly BatchItemState[];
  readonly outcomes: readonly CancellationState[] | undefined;
  readonly after: number;
  readonly limit: number;
}

/** The place of a cursor is the number of the last row shown. */
function position(cursor: string | undefined): Result<number> {
  if (cursor === undefined) return succeeded(0);
  if (/^\d{1,9}$/.test(cursor)) return succeeded(Number(cursor));
  return strangeCursor();
}
