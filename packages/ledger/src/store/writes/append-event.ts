import type { NewBatchEvent, NewEvent } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { toBody } from '../rows/body.ts';
import type { EventBody, EventsTable, LedgerDatabase } from '../tables.ts';

type EventColumns = Insertable<EventsTable>;

const insertOfBatch = prepared((database, values: EventColumns) =>
  database.insertInto('events').values(columnsOf(values, ['cancellation_id', 'account', 'batch', 'body'])),
);

/** Under the batch that filed the cancellation, so that a batch's whole story lies along one index. */
const insertOfCancellation = prepared((database, values: EventColumns) =>
  database.insertInto('events').values({
    ...columnsOf(values, ['cancellation_id', 'account', 'body']),
    batch: (build) => build.selectFrom('cancellations').select('batch').where('id', '=', values.cancellation_id),
  }),
);

export type AppendedEvent = NewEvent | NewBatchEvent;

const listeners = new WeakMap<LedgerDatabase, (event: AppendedEvent) => void>();

/** Calls back with each event that is appended through `database`, before it is committed. */
export function hearAppends(database: LedgerDatabase, listener: (event: AppendedEvent) => void): void {
  listeners.set(database, listener);
}

/** Writers run one after the other, so positions are given in commit order. */
export async function appendEvent(database: LedgerDatabase, event: AppendedEvent): Promise<void> {
  await (event.cancellationId === null ? insertOfBatch : insertOfCancellation)(database, eventColumns(event));
  tellAppend(database, event);
}

/** Whoever listens is told of an event that was appended in another way. */
export function tellAppend(database: LedgerDatabase, event: AppendedEvent): void {
  listeners.get(database)?.(event);
}

/** Of an event of a cancellation, `batch` is left to the statement that writes it. */
export function eventColumns(event: AppendedEvent): EventColumns {
  if (event.cancellationId === null) {
    const { cancellationId: _none, batchId, account, ...rest } = event;
    return { cancellation_id: '', account: account ?? '', batch: batchId, body: toBody(rest satisfies EventBody) };
  }
  const { cancellationId, account, ...rest } = event;
  return { cancellation_id: cancellationId, account, batch: null, body: toBody(rest satisfies EventBody) };
}
