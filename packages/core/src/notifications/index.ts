/** What providers tell us of their own accord. */
export { MOST_NOTIFICATION_BYTES, ReceiveNotification, type ReceivedNotification } from './receive-notification.ts';
export type { NotificationReceipt } from './receipt.ts';
