import type { CompactedRecords, Seen } from '@countermand/core';
import type { Attempt, NewEvent, Requester } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { raiseMark } from '../marks.ts';
import { toBody } from '../rows/body.ts';
import type { EventBody, LedgerDatabase } from '../tables.ts';
import { changeCancellation } from './change-cancellation.ts';
import { inChunks } from '../reads/in-chunks.ts';

interface Rewritten {
  readonly id: string;
  readonly body: string;
}

const rewriteRequester = prepared((database, { id, body, cancellationId }: Rewritten & { cancellationId: string }) =>
  database.updateTable('requesters').set({ body }).where('cancellation_id', '=', cancellationId).where('id', '=', id),
);

const rewriteAttempt = prepared((database, { id, body }: Rewritten) => database.updateTable('attempts').set({ body }).where('id', '=', id));

const rewriteEvent = prepared((database, { position, body }: { position: number; body: string }) =>
  database.updateTable('events').set({ body }).where('position', '=', position),
);

export interface CancellationCompaction {
  readonly seen: Seen;
  readonly records: CompactedRecords;
  readonly event: NewEvent;
  readonly now: number;
}

/** Says whether the cancellation was still as seen. Whoever reads events from before what is removed here is told so. */
export async function compactCancellation(database: LedgerDatabase, { seen, records, event, now }: CancellationCompaction): Promise<boolean> {
  const { change, requesters, attempts, events, removed } = records;
  if (!(await changeCancellation(database, { seen, change, event, now }))) return false;
  for (const it of requesters) await rewriteRequester(database, { id: it.id, cancellationId: seen.id, body: toBody(it satisfies Requester) });
  for (const it of attempts) await rewriteAttempt(database, { id: it.id, body: toBody(it satisfies Attempt) });
  for (const { position, cancellationId: _id, account: _account, ...body } of events) await rewriteEvent(database, { position, body: toBody(body satisfies EventBody) });
  await inChunks(removed, async (positions) => {
    await database.deleteFrom('events').where('position', 'in', positions).execute();
    return [];
  });
  if (removed.length > 0) await raiseMark(database, 'events_removed_through', Math.max(...removed));
  return true;
}
