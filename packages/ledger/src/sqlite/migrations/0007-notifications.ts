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
      account TEXT NOT NULL,
      event TEXT NOT NULL,
      taken_at REAL NOT NULL,
      PRIMARY KEY (account, event)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX notifications_taken ON notifications (taken_at)',
    'ALTER TABLE cancellations ADD COLUMN awaited_order TEXT',
    `UPDATE cancellations SET awaited_order = json_extract(body, '$.orderNumber')
      WHERE state IN ('requested', 'unknown', 'needs_attention')
        AND length(json_extract(body, '$.orderNumber')) BETWEEN 1 AND 100
        AND instr(body, '"orderNumber":' || json_quote(json_extract(body, '$.orderNumber'))) > 0
        AND json_quote(json_extract(body, '$.orderNumber')) NOT LIKE '%\\%'`,
    'CREATE INDEX cancellations_awaited ON cancellations (account, awaited_order, id) WHERE awaited_order IS NOT NULL',
  ],
};
