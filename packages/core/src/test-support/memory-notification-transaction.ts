import type { NotificationWriter, TakenNotification } from '../ports/notification-store.ts';
import { MemoryWebhookTransaction } from './memory-webhook-transaction.ts';

/** Notifications that were acted on, in a transaction's layer. */
export class MemoryNotificationTransaction extends MemoryWebhookTransaction implements NotificationWriter {
  takeNotification(notification: TakenNotification) {
    return this.later(() => {
      const key = `${notification.account} ${notification.event}`;
      if (this.tables.notifications.get(key)) return false;
      this.tables.notifications.set(key, notification);
      return true;
    });
  }

  forgetNotifications(at: number) {
    return this.later(() => {
      for (const it of [...this.tables.notifications.values()]) if (it.at < at) this.tables.notifications.delete(`${it.account} ${it.event}`);
    });
  }
}
