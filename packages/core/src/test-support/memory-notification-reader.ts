import { awaitedOrder } from '../model/awaiting.ts';
import type { NotificationReader } from '../ports/notification-store.ts';
import { MemoryWebhookReader } from './memory-webhook-reader.ts';

/** What the ledger in memory tells to those who take notifications. */
export class MemoryNotificationReader extends MemoryWebhookReader implements NotificationReader {
  awaitingOrder(account: string, orderNumber: string, limit: number) {
    return this.later(() =>
      [...this.tables.cancellations.values()]
        .filter(({ row }) => row.account === account && awaitedOrder(row) === orderNumber)
        .map(({ row }) => row.id)
        .sort()
        .slice(0, limit),
    );
  }
}
