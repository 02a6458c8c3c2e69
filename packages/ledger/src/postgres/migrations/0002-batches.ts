import type { Migration } from './migration.ts';

/** Uploads of many rows. What waits is found along small indices of its own, however large the batches that are over. */
export const batches: Migration = {
  version: 2,
  name: 'batches',
  statements: [
    `CREATE TABLE batches (
      id text COLLATE "C" PRIMARY KEY,
      state text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      principal text COLLATE "C" NOT NULL,
      route text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      holds_key smallint NOT NULL,
      finished_at double precision,
      created_at double precision NOT NULL,
      body text NOT NULL
    ) WITH (fillfactor = 50)`,
    // Law 5: one upload per key.
    'CREATE UNIQUE INDEX batches_key ON batches (principal, route, key) WHERE holds_key = 1',
    'CREATE INDEX batches_created ON batches (created_at, id)',
    'CREATE INDEX batches_state ON batches (state, created_at, id)',
    'CREATE INDEX batches_open ON batches (state, created_at, id) WHERE finished_at IS NULL',

    // `key` names what the row would stop; two rows of one batch never have the same.
    `CREATE TABLE batch_items (
      batch text COLLATE "C" NOT NULL REFERENCES batches (id),
      number integer NOT NULL,
      line integer NOT NULL,
      account text COLLATE "C",
      key text COLLATE "C",
      state text COLLATE "C" NOT NULL,
      cancellation_id text COLLATE "C",
      joined smallint NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (batch, number)
    ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02)`,
    'CREATE UNIQUE INDEX batch_items_key ON batch_items (batch, key) WHERE key IS NOT NULL',
    'CREATE INDEX batch_items_state ON batch_items (batch, state, number)',
    "CREATE INDEX batch_items_waiting ON batch_items (batch, account, number) WHERE state = 'waiting'",
    'CREATE INDEX batch_items_joined ON batch_items (batch, cancellation_id) WHERE joined = 1',

    'ALTER TABLE cancellations ADD COLUMN settled_at double precision',
    "CREATE INDEX cancellations_unsent ON cancellations (batch, account, id) WHERE batch IS NOT NULL AND state IN ('scheduled', 'queued')",
    'CREATE INDEX cancellations_settled ON cancellations (batch, settled_at) WHERE batch IS NOT NULL AND settled_at IS NOT NULL',

    'ALTER TABLE events ADD COLUMN batch text COLLATE "C"',
    'CREATE INDEX events_batch ON events (batch, position) WHERE batch IS NOT NULL',
  ],
};
