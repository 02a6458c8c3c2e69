import type { NewBatchEvent, NewEvent } from '@countermand/core/model';
import type { Insertable } from 'kysely';
import { columnsOf, prepared } from '../prepared.ts';
import { toBody } from '../rows/body.ts';
import type { EventBody, EventsTable, LedgerDatabase } from '../tables.ts';

type EventColumns = Insertable<EventsTable>;

const insertKnown = prepared((database, values: EventColumns) =>
  database.insertInto('events').values(columnsOf(values, ['cancellation_id', 'account', 'batch', 'body'])),
);

/** Finds the batch that filed the cancellation. */
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

/**
 * Writers run one after the other, so positions are given in commit order. An event of a cancellation is kept under the
 * batch that filed it, so that a batch's whole story lies along one index; `batch` spares looking for it.
 */
export async function appendEvent(database: LedgerDatabase, event: AppendedEvent, batch?: string | null): Promise<void> {
  const columns = eventColumns(event);
  if (event.cancellationId === null) await insertKnown(database, columns);
  else if (batch !== undefined) await insertKnown(database, { ...columns, batch });
  else await insertOfCancellation(database, columns);
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
