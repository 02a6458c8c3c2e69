import { newIdempotencyKey } from '../transport/idempotency-key.ts';
import { noticingReplays, valueOf, type Transport } from '../transport/http.ts';
import { Pages } from '../paging/pages.ts';
import type { Batch, BatchCheck, BatchItem, BatchRequest, CallOptions, FilingOptions, QueryOf } from '../types.ts';

/** A table as `text/csv` in UTF-8, such as a `File` of a web page; a blob may say another `charset`, or be lines of items (`application/x-ndjson`), by its type. */
export type Table = string | Blob | Uint8Array<ArrayBuffer>;

/** What holds for a whole table; JSON items say it in their body. */
export type TableSettings = Omit<QueryOf<'fileBatch'>, 'validate'>;

/** Stops of many orders at once. */
export function batches({ http }: Transport) {
  const upload = async (items: BatchRequest | Table, query: QueryOf<'fileBatch'>, { signal, idempotencyKey, onReplay }: FilingOptions): Promise<unknown> => {
    const params = { query, ...(idempotencyKey !== undefined && { header: { 'Idempotency-Key': idempotencyKey } }) };
    const call = isTable(items)
      ? http.POST('/v1/batches', { params, body: items as string, bodySerializer: () => items, headers: { 'Content-Type': typeOf(items) }, signal })
      : http.POST('/v1/batches', { params, body: items, signal });
    return valueOf<unknown>(noticingReplays(call, onReplay), signal, idempotencyKey);
  };

  return {
    /** Asks for many orders to be stopped: JSON items, or a table with its `settings`. Answers when all of it is recorded. */
    async file(items: BatchRequest | Table, { settings = {}, idempotencyKey = newIdempotencyKey(), ...options }: FilingOptions & { readonly settings?: TableSettings } = {}): Promise<Batch> {
      return (await upload(items, settings, { ...options, idempotencyKey })) as Batch;
    },

    /** Makes every check of an upload and records nothing. */
    async check(items: BatchRequest | Table, { settings = {}, ...options }: CallOptions & { readonly settings?: TableSettings } = {}): Promise<BatchCheck> {
      return (await upload(items, { ...settings, validate: 'only' }, options)) as BatchCheck;
    },

    /** One batch, with where it stands. */
    get(id: string, { signal }: CallOptions = {}): Promise<Batch> {
      return valueOf(http.GET('/v1/batches/{id}', { params: { path: { id } }, signal }), signal);
    },

    /** Newest first. `await` it for a page, `for await` for all. */
    list(query: QueryOf<'listBatches'> = {}, { signal }: CallOptions = {}): Pages<Batch> {
      return new Pages((cursor = query.cursor) => valueOf(http.GET('/v1/batches', { params: { query: { ...query, cursor } }, signal }), signal));
    },

    /** The rows, in the order of the upload. */
    items(id: string, query: QueryOf<'listBatchItems'> = {}, { signal }: CallOptions = {}): Pages<BatchItem> {
      return new Pages((cursor = query.cursor) => valueOf(http.GET('/v1/batches/{id}/items', { params: { path: { id }, query: { ...query, cursor } }, signal }), signal));
    },

    /** All rows as a table, as it arrives: it may be large. */
    async report(id: string, { signal }: CallOptions = {}): Promise<ReadableStream<Uint8Array>> {
      const body = await valueOf(http.GET('/v1/batches/{id}/report.csv', { params: { path: { id } }, parseAs: 'stream', signal }), signal);
      return body ?? new ReadableStream({ start: (controller) => controller.close() });
    },

    /** Sends no more of it for now. */
    pause(id: string, { signal }: CallOptions = {}): Promise<Batch> {
      return valueOf(http.POST('/v1/batches/{id}/pause', { params: { path: { id } }, body: {}, signal }), signal);
    },

    /** Lets it run, or go on. */
    resume(id: string, { signal }: CallOptions = {}): Promise<Batch> {
      return valueOf(http.POST('/v1/batches/{id}/resume', { params: { path: { id } }, body: {}, signal }), signal);
    },

    /** Takes back what it has not sent. */
    abort(id: string, { signal }: CallOptions = {}): Promise<Batch> {
      return valueOf(http.POST('/v1/batches/{id}/abort', { params: { path: { id } }, body: {}, signal }), signal);
    },

    /** Files a new batch of the rows that failed. */
    retry(id: string, { signal, idempotencyKey = newIdempotencyKey(), onReplay }: FilingOptions = {}): Promise<Batch> {
      const params = { path: { id }, header: { 'Idempotency-Key': idempotencyKey } };
      return valueOf(noticingReplays(http.POST('/v1/batches/{id}/retry', { params, body: {}, signal }), onReplay), signal, idempotencyKey);
    },
  };
}

function isTable(items: BatchRequest | Table): items is Table {
  return typeof items === 'string' || items instanceof Blob || items instanceof Uint8Array;
}

/** What a blob says of itself, where it is one of the forms that are taken: browsers call a table by many names. */
function typeOf(table: Table): string {
  return table instanceof Blob && /^(?:text\/csv|application\/x-ndjson)\b/.test(table.type) ? table.type : 'text/csv';
}
