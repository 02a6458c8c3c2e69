import type { TakenNotification } from '@countermand/core';
import type { LedgerDatabase } from '../tables.ts';

/** Says whether it was new. */
export async function takeNotification(database: LedgerDatabase, { account, event, at }: TakenNotification): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('notifications')
    .values({ account, event, taken_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function forgetNotifications(database: LedgerDatabase, at: number): Promise<void> {
  await database.deleteFrom('notifications').where('taken_at', '<', at).execute();
}
