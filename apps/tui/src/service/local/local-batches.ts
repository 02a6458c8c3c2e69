import { AbortBatch, CheckBatch, FileBatch, GetBatch, ListBatches, ListBatchItems, PauseBatch, ResumeBatch, RetryBatch } from '@countermand/core';
import { timestamp, toBatchItemView, toBatchView } from '@countermand/core/model';
import type { BatchService } from '../batch-service.ts';
import { answerOfFile } from './answer-of-file.ts';
import { localBatchReport, localBatchRows } from './local-batch-rows.ts';
import { createLocalBatchWork } from './local-batch-work.ts';
import type { LocalParts } from './local-parts.ts';
import { mapAnswer } from './map-answer.ts';

/** Routes of their own: a key used here means nothing to the API, and the other way round. */
const FILE_ROUTE = 'batch';
const RETRY_ROUTE = 'batch retry';

/** Batches in this machine's ledger, filed by whoever sits here. */
export function createLocalBatches(parts: LocalParts): BatchService {
  const { container } = parts.host;
  const { actor } = parts;
  const rows = (id: string): ReturnType<BatchService['rows']> => localBatchRows(container.resolve(ListBatchItems), id);
  return {
    check: (file, settings, signal) => {
      const reading = file.read();
      const checked = container.resolve(CheckBatch).execute({ ...settings, rows: reading.rows }, signal);
      return mapAnswer(answerOfFile(checked, file, reading), ({ problems, finishBy, ...check }) => ({
        ...check,
        ...(finishBy !== null && { finishBy: timestamp(finishBy) }),
        problems: problems.map((item) => toBatchItemView({ item, record: undefined }, 'ready')),
        blankLines: reading.blankLines(),
        digest: reading.digest(),
      }));
    },
    file: ({ file, settings, digest, idempotencyKey }, signal) => {
      const reading = file.read(digest);
      const filed = container.resolve(FileBatch).execute({ ...settings, rows: reading.rows }, { actor, route: FILE_ROUTE, idempotencyKey }, signal);
      return mapAnswer(answerOfFile(filed, file, reading), ({ batch, replayed }) => ({ batch: toBatchView(batch), replayed }));
    },
    get: (id) => mapAnswer(container.resolve(GetBatch).execute(id), ({ batch, ...standing }) => toBatchView(batch, standing)),
    list: (query) =>
      mapAnswer(container.resolve(ListBatches).execute(query), ({ items, nextCursor }) => ({ items: items.map((batch) => toBatchView(batch)), nextCursor })),
    items: (id, query) =>
      mapAnswer(container.resolve(ListBatchItems).execute(id, query), ({ items, nextCursor, batch }) => ({ items: items.map((item) => toBatchItemView(item, batch.state)), nextCursor })),
    rows,
    report: (id) => localBatchReport(container.resolve(ListBatchItems), id),
    pause: (id) => mapAnswer(container.resolve(PauseBatch).execute(id, actor), (batch) => toBatchView(batch)),
    resume: (id) => mapAnswer(container.resolve(ResumeBatch).execute(id, actor), (batch) => toBatchView(batch)),
    abort: (id) => mapAnswer(container.resolve(AbortBatch).execute(id, actor), (batch) => toBatchView(batch)),
    retry: (id, idempotencyKey, signal) =>
      mapAnswer(container.resolve(RetryBatch).execute(id, { actor, route: RETRY_ROUTE, idempotencyKey }, signal), ({ batch }) => toBatchView(batch)),
    work: createLocalBatchWork(parts),
  };
}
