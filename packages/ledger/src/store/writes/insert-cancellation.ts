import { DuplicateLiveTargetError } from '@countermand/core/errors';
import type { Cancellation, NewEvent, Requester } from '@countermand/core/model';
import { cancellationColumns } from '../rows/cancellation-row.ts';
import type { LedgerDatabase } from '../tables.ts';
import { appendEvent } from './append-event.ts';
import { addRequester } from './requesters.ts';

export interface NewCancellation {
  readonly cancellation: Cancellation;
  readonly requester: Requester;
  readonly targetKey: string;
  readonly event: NewEvent;
}

/** The row comes first, so that a duplicate is refused before anything is written. */
export async function insertCancellation(database: LedgerDatabase, { cancellation, requester, targetKey, event }: NewCancellation): Promise<void> {
  const inserted = await database
    .insertInto('cancellations')
    .values({ ...cancellationColumns(cancellation, false), target_key: targetKey, follow_up_failed: 0 })
    .onConflict((conflict) => conflict.column('target_key').where('live', '=', (value) => value.lit(1)).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) {
    throw new DuplicateLiveTargetError(`${cancellation.reference} has a live cancellation already. Join that one.`);
  }
  await addRequester(database, cancellation, requester);
  await appendEvent(database, event);
}
