import type { Migration } from './migration.ts';

/** Where events are sent, and how far each of them got. What waits is found along a small index of its own. */
export const webhooks: Migration = {
  version: 6,
  name: 'webhooks',
  statements: [
    `CREATE TABLE webhook_endpoints (
      id TEXT PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE webhook_deliveries (
      id TEXT PRIMARY KEY,
      endpoint TEXT NOT NULL,
      state TEXT NOT NULL,
      due_at REAL,
      finished_at REAL,
      created_at REAL NOT NULL,
      body TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint, due_at, id) WHERE due_at IS NOT NULL',
    'CREATE INDEX webhook_deliveries_created ON webhook_deliveries (endpoint, created_at, id)',
    'CREATE INDEX webhook_deliveries_state ON webhook_deliveries (endpoint, state, created_at, id)',
    'CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at, id) WHERE finished_at IS NOT NULL',
  ],
};
