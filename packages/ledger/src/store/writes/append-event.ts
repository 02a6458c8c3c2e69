import type { NewBatchEvent, NewEvent } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { toBody } from '../rows/body.ts';
import type { EventBody, EventsTable, LedgerDatabase } from '../tables.ts';

const insertEvent = prepared((database, values: Insertable<EventsTable>) =>
  database.insertInto('events').values(columnsOf(values, ['cancellation_id', 'account', 'batch', 'body'])),
);

/** Writers run one after the other, so positions are given in commit order. */
export async function appendEvent(database: LedgerDatabase, event: NewEvent | NewBatchEvent): Promise<void> {
  if (event.cancellationId === null) {
    const { cancellationId: _none, batchId, account, ...rest } = event;
    await insertEvent(database, { cancellation_id: '', account: account ?? '', batch: batchId, body: toBody(rest satisfies EventBody) });
    return;
  }
  const { cancellationId, account, ...rest } = event;
  await insertEvent(database, { cancellation_id: cancellationId, account, batch: null, body: toBody(rest satisfies EventBody) });
}
