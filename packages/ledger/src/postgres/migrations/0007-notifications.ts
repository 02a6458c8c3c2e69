import type { Migration } from './migration.ts';

/**
 * Notifications of providers that were acted on, so that none is twice; and the order numbers that they find cancellations by.
 * Few cancellations await their provider's word at a time: the others are not in the index.
 */
export const notifications: Migration = {
  version: 7,
  name: 'notifications',
  statements: [
    `CREATE TABLE notifications (
      account text COLLATE "C" NOT NULL,
      event text COLLATE "C" NOT NULL,
      taken_at double precision NOT NULL,
      PRIMARY KEY (account, event)
    )`,
    'CREATE INDEX notifications_taken ON notifications (taken_at)',
    'ALTER TABLE cancellations ADD COLUMN awaited_order text COLLATE "C"',
    // A body may hold what the server reads as no JSON, such as a NUL; a number without escapes is found as it stands.
    `UPDATE cancellations SET awaited_order = substring(body from '"orderNumber":"([^"\\\\]{1,100})"')
      WHERE state IN ('requested', 'unknown', 'needs_attention')`,
    'CREATE INDEX cancellations_awaited ON cancellations (account, awaited_order, id) WHERE awaited_order IS NOT NULL',
  ],
};
