import type { NewEvent } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { toBody } from '../rows/body.ts';
import type { EventBody, EventsTable, LedgerDatabase } from '../tables.ts';

const insertEvent = prepared((database, values: Insertable<EventsTable>) =>
  database.insertInto('events').values(columnsOf(values, ['cancellation_id', 'account', 'body'])),
);

/** Writers run one after the other, so positions are given in commit order. */
export async function appendEvent(database: LedgerDatabase, event: NewEvent): Promise<void> {
  const { cancellationId, account, ...rest } = event;
  await insertEvent(database, { cancellation_id: cancellationId, account, body: toBody(rest satisfies EventBody) });
}
