/** A provider's notification that was acted on. */
export interface TakenNotification {
  readonly account: string;
  /** SHA-256 of the provider's id for it, lower-case hex. */
  readonly event: string;
  /** Milliseconds. */
  readonly at: number;
}

export interface NotificationReader {
  /** Ids of the cancellations of one account whose order has this number and for which what the provider shows next may decide, oldest first. */
  awaitingOrder(account: string, orderNumber: string, limit: number): Promise<readonly string[]>;
}

export interface NotificationWriter {
  /** False where it was taken before. */
  takeNotification(notification: TakenNotification): Promise<boolean>;
  /** Forgets those that were taken before `at`. */
  forgetNotifications(at: number): Promise<void>;
}
