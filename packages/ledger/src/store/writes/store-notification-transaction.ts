import type { NotificationWriter, TakenNotification } from '@countermand/core';
import { forgetNotifications, takeNotification } from './notifications.ts';
import { StoreWebhookTransaction } from './store-webhook-transaction.ts';

/** Notifications that were acted on, over a connection that has a transaction open. */
export class StoreNotificationTransaction extends StoreWebhookTransaction implements NotificationWriter {
  takeNotification(notification: TakenNotification): Promise<boolean> {
    return takeNotification(this.database, notification);
  }

  forgetNotifications(at: number): Promise<void> {
    return forgetNotifications(this.database, at);
  }
}
