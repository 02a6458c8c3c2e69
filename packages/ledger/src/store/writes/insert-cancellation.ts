import { DuplicateLiveTargetError } from '@countermand/core/errors';
import type { Cancellation, NewEvent, Requester } from '@countermand/core/model';
import type { LedgerDatabase } from '../tables.ts';
import { appendEvent } from './append-event.ts';
import { insertCancellationRow } from './cancellation-rows.ts';
import { addRequester } from './requesters.ts';

export interface NewCancellation {
  readonly cancellation: Cancellation;
  readonly requester: Requester;
  readonly targetKey: string;
  readonly event: NewEvent;
}

/** The row comes first, so that a duplicate is refused before anything is written. */
export async function insertCancellation(database: LedgerDatabase, filing: NewCancellation): Promise<void> {
  const { cancellation, requester, targetKey, event } = filing;
  if (!(await insertCancellationRow(database, cancellation, targetKey))) {
    throw new DuplicateLiveTargetError(`${cancellation.reference} has a live cancellation already. Join that one.`);
  }
  await addRequester(database, cancellation, requester);
  await appendEvent(database, event, cancellation.batch);
}
