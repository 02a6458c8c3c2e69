import type { Cancellation, NewEvent, Requester } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { fromBody, toBody } from '../rows/body.ts';
import type { LedgerDatabase, RequestersTable } from '../tables.ts';
import { appendEvent } from './append-event.ts';

const insertRow = prepared((database, values: Insertable<RequestersTable>) =>
  database
    .insertInto('requesters')
    .values(columnsOf(values, ['cancellation_id', 'ordinal', 'id', 'joined_batch', 'cancellation_created_at', 'body'])),
);

/** Adds a requester to a cancellation that exists. */
export async function joinCancellation(database: LedgerDatabase, cancellationId: string, requester: Requester): Promise<void> {
  const row = await database.selectFrom('cancellations').select('body').where('id', '=', cancellationId).executeTakeFirst();
  if (!row) throw new Error(`There is no cancellation ${cancellationId} to join.`);
  const { last } = await database
    .selectFrom('requesters')
    .select((requesters) => requesters.fn.max('ordinal').as('last'))
    .where('cancellation_id', '=', cancellationId)
    .executeTakeFirstOrThrow();
  await addRequester(database, fromBody<Cancellation>(row), requester, last + 1);
}

/** `ordinal` is 1 for the requester that a cancellation begins with. */
export async function addRequester(database: LedgerDatabase, cancellation: Cancellation, requester: Requester, ordinal = 1): Promise<void> {
  await insertRow(database, {
    cancellation_id: cancellation.id,
    ordinal,
    id: requester.id,
    joined_batch: requester.batch === cancellation.batch ? null : requester.batch,
    cancellation_created_at: cancellation.createdAt,
    body: toBody(requester),
  });
}

export interface RequesterWithdrawal {
  readonly cancellationId: string;
  readonly requesterId: string;
  readonly at: number;
  readonly event: NewEvent;
}

/** Says whether the requester was there and had not withdrawn before. */
export async function withdrawRequester(database: LedgerDatabase, withdrawal: RequesterWithdrawal): Promise<boolean> {
  const { cancellationId, requesterId, at, event } = withdrawal;
  const row = await database
    .selectFrom('requesters')
    .select(['ordinal', 'body'])
    .where('cancellation_id', '=', cancellationId)
    .where('id', '=', requesterId)
    .executeTakeFirst();
  if (!row) return false;
  const requester = fromBody<Requester>(row);
  if (requester.withdrawnAt !== null) return false;
  await database
    .updateTable('requesters')
    .set({ body: toBody({ ...requester, withdrawnAt: at }) })
    .where('cancellation_id', '=', cancellationId)
    .where('ordinal', '=', row.ordinal)
    .execute();
  await appendEvent(database, event);
  return true;
}
