import type { Migration } from './migration.ts';

/** Stops whose replacement is not held are listed along an index of their own: nearly all are held. */
export const notHeld: Migration = {
  version: 4,
  name: 'not held',
  statements: [
    'ALTER TABLE follow_ups ADD COLUMN cancellation_created_at REAL NOT NULL DEFAULT 0',
    'UPDATE follow_ups SET cancellation_created_at = (SELECT created_at FROM cancellations WHERE cancellations.id = follow_ups.cancellation_id)',
    "CREATE INDEX follow_ups_not_held ON follow_ups (account, state, cancellation_created_at, cancellation_id) WHERE state <> 'held'",
  ],
};
