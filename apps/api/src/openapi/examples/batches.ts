import { ABORTED_BATCH, BATCH_ITEMS, FILED_BATCH, FINISHED_BATCH, INVALID_ITEM, PAUSED_BATCH, READY_BATCH, REPORT, RETRIED_BATCH, STARTED_BATCH } from './batch.data.ts';
import type { Exchanges } from './exchange.ts';
import { at, STORY } from './story.ts';

const items = [{ reference: 'acme:1002' }, { reference: 'acme:1005' }, { reference: 'acme:10O6' }];
const TABLE = 'reference,reason,note\nacme:1002,fraud,\nacme:1003,,ordered twice\n';
const LINES = '{"reference":"acme:1002","reason":"fraud"}\n{"reference":"acme:1003","note":"ordered twice"}\n';

export const BATCH_EXCHANGES: Exchanges = {
  fileBatch: [
    {
      name: 'threeOrders',
      summary: 'Three orders as JSON; one of them is misspelt',
      parameters: { 'Idempotency-Key': 'monday-1' },
      body: { value: { name: 'Monday morning', items } },
      status: 202,
      answer: { value: FILED_BATCH },
    },
    {
      name: 'uploadTable',
      summary: 'A table, to be started later',
      parameters: { 'Idempotency-Key': 'monday-2', name: 'For the afternoon', start: 'false' },
      body: { type: 'text/csv', value: TABLE },
      status: 202,
      answer: { value: READY_BATCH },
    },
    {
      name: 'uploadLines',
      summary: 'The same as lines of JSON',
      parameters: { 'Idempotency-Key': 'monday-3', name: 'For the afternoon', start: 'false' },
      body: { type: 'application/x-ndjson', value: LINES },
      status: 202,
      answer: { value: READY_BATCH },
    },
    {
      name: 'checkOnly',
      summary: 'Check an upload and record nothing',
      parameters: { validate: 'only' },
      body: { value: { items } },
      status: 200,
      answer: { value: { rows: FILED_BATCH.rows, orders: [{ account: STORY.account, kind: STORY.kind, rows: 2 }], finishBy: at('09:00:02.000'), blankLines: 0, problems: [INVALID_ITEM], more: 0 } },
    },
  ],
  listBatches: [
    {
      name: 'finishedBatches',
      summary: 'Those that are through',
      parameters: { state: 'finished,aborted' },
      status: 200,
      answer: { value: { items: [{ ...FINISHED_BATCH, progress: undefined }], nextCursor: null } },
    },
  ],
  getBatch: [{ name: 'batchStanding', summary: 'Where it stands', parameters: { id: STORY.batch }, status: 200, answer: { value: FINISHED_BATCH } }],
  listBatchItems: [{ name: 'batchRows', summary: 'Every row', parameters: { id: STORY.batch, limit: '500' }, status: 200, answer: { value: { items: BATCH_ITEMS, nextCursor: null } } }],
  reportBatch: [{ name: 'batchReport', summary: 'The report', parameters: { id: STORY.batch }, status: 200, answer: { type: 'text/csv', value: REPORT } }],
  resumeBatch: [{ name: 'startBatch', summary: 'Start one that is ready', parameters: { id: STORY.readyBatch }, body: { value: {} }, status: 200, answer: { value: STARTED_BATCH } }],
  pauseBatch: [{ name: 'pauseBatch', summary: 'Stop sending for now', parameters: { id: STORY.runningBatch }, body: { value: {} }, status: 200, answer: { value: PAUSED_BATCH } }],
  abortBatch: [{ name: 'abortBatch', summary: 'Take back what has not been sent', parameters: { id: STORY.runningBatch }, body: { value: {} }, status: 200, answer: { value: ABORTED_BATCH } }],
  retryBatch: [
    {
      name: 'retryBatch',
      summary: 'File again what failed',
      parameters: { id: STORY.failedBatch, 'Idempotency-Key': 'monday-1-again' },
      body: { value: {} },
      status: 202,
      answer: { value: RETRIED_BATCH },
    },
  ],
};
