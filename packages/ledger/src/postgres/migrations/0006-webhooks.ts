import type { Migration } from './migration.ts';

/** Where events are sent, and how far each of them got. What waits is found along a small index of its own. */
export const webhooks: Migration = {
  version: 6,
  name: 'webhooks',
  statements: [
    `CREATE TABLE webhook_endpoints (
      id text COLLATE "C" PRIMARY KEY,
      body text NOT NULL
    )`,
    `CREATE TABLE webhook_deliveries (
      id text COLLATE "C" PRIMARY KEY,
      endpoint text COLLATE "C" NOT NULL,
      state text COLLATE "C" NOT NULL,
      due_at double precision,
      finished_at double precision,
      created_at double precision NOT NULL,
      body text NOT NULL
    ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02)`,
    'CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint, due_at, id) WHERE due_at IS NOT NULL',
    'CREATE INDEX webhook_deliveries_created ON webhook_deliveries (endpoint, created_at, id)',
    'CREATE INDEX webhook_deliveries_state ON webhook_deliveries (endpoint, state, created_at, id)',
    'CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at, id) WHERE finished_at IS NOT NULL',
  ],
};
