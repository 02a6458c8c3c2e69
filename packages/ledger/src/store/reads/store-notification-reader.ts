import type { NotificationReader } from '@countermand/core';
import { awaitingOrder } from './awaiting-order.ts';
import { StoreWebhookReader } from './store-webhook-reader.ts';

/** What the ledger tells to those who take notifications, over one connection. */
export class StoreNotificationReader extends StoreWebhookReader implements NotificationReader {
  awaitingOrder(account: string, orderNumber: string, limit: number): Promise<readonly string[]> {
    return awaitingOrder(this.database, { account, orderNumber, limit });
  }
}
