import type { Migration } from './migration.ts';

/** Events of a cancellation are found by the batch that filed it, too. */
export const batchEvents: Migration = {
  version: 8,
  name: 'batch-events',
  statements: ['UPDATE events SET batch = c.batch FROM cancellations c WHERE c.id = events.cancellation_id AND c.batch IS NOT NULL'],
};
