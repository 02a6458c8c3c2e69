import { prepared } from '../prepared.ts';
import type { LedgerDatabase } from '../tables.ts';

interface Asked {
  readonly account: string;
  readonly orderNumber: string;
  readonly limit: number;
}

const awaiting = prepared((database, { account, orderNumber, limit }: Asked) =>
  database.selectFrom('cancellations').select('id').where('account', '=', account).where('awaited_order', '=', orderNumber).orderBy('id').limit(limit),
);

export async function awaitingOrder(database: LedgerDatabase, asked: Asked): Promise<readonly string[]> {
  return (await awaiting(database, asked)).rows.map(({ id }) => id);
}
