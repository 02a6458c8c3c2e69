import type { KeyedBatchItem } from '@countermand/core';
import type { Batch } from '@countermand/core/model';
import type { BatchesTable, BatchItemsTable } from '../tables.ts';
import { toBody } from './body.ts';
import { flag } from './flag.ts';

export const BATCH_COLUMNS = [
  'id',
  'state',
  'version',
  'principal',
  'route',
  'key',
  'holds_key',
  'finished_at',
  'created_at',
  'body',
] as const satisfies readonly (keyof BatchesTable)[];

export function batchColumns(batch: Batch): BatchesTable {
  return {
    id: batch.id,
    state: batch.state,
    version: batch.version,
    principal: batch.actor.principal,
    route: batch.route,
    key: batch.idempotencyKey,
    holds_key: flag(batch.holdsKey),
    finished_at: batch.finishedAt,
    created_at: batch.createdAt,
    body: toBody(batch),
  };
}

export function batchItemColumns({ item, key }: KeyedBatchItem): BatchItemsTable {
  return {
    batch: item.batch,
    number: item.number,
    line: item.line,
    account: item.account,
    key,
    state: item.state,
    cancellation_id: item.cancellationId,
    joined: flag(item.joined),
    body: toBody(item),
  };
}
