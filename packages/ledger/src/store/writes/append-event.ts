import type { NewEvent } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { toBody } from '../rows/body.ts';
import type { EventsTable, LedgerDatabase } from '../tables.ts';

const insertEvent = prepared((database, values: Insertable<EventsTable>) =>
  database.insertInto('events').values(columnsOf(values, ['cancellation_id', 'account', 'body'])),
);

/** Writers run one after the other, so positions are given in commit order. */
export async function appendEvent(database: LedgerDatabase, event: NewEvent): Promise<void> {
  await insertEvent(database, { cancellation_id: event.cancellationId, account: event.account, body: toBody(event) });
}
