import type { Cancellation } from '@countermand/core/model';
import { fromBody } from '../rows/body.ts';
import { needsPerson } from '../rows/cancellation-row.ts';
import { flag } from '../rows/flag.ts';
import type { LedgerDatabase } from '../tables.ts';

/** A follow-up failed, or no longer counts as failed: its cancellation comes on the desk, or leaves it. */
export async function refreshAttention(database: LedgerDatabase, cancellationId: string): Promise<void> {
  const followUps = await database.selectFrom('follow_ups').select('state').where('cancellation_id', '=', cancellationId).execute();
  const failed = followUps.some(({ state }) => state === 'failed');
  const row = await database.selectFrom('cancellations').select('body').where('id', '=', cancellationId).executeTakeFirstOrThrow();
  await database
    .updateTable('cancellations')
    .set({ follow_up_failed: flag(failed), attention: flag(failed || needsPerson(fromBody<Cancellation>(row))) })
    .where('id', '=', cancellationId)
    .execute();
}
