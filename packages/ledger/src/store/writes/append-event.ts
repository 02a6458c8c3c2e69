import type { NewEvent } from '@countermand/core/model';
import { toBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';

/** Writers run one after the other, so positions are given in commit order. */
export async function appendEvent(database: LedgerDatabase, event: NewEvent): Promise<void> {
  await database
    .insertInto('events')
    .values({ cancellation_id: event.cancellationId, account: event.account, body: toBody(event) })
    .execute();
}
