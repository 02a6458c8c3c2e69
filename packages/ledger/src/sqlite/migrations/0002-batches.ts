import type { Migration } from './migration.ts';

/** Uploads of many rows. What waits is found along small indices of its own, however large the batches that are over. */
export const batches: Migration = {
  version: 2,
  name: 'batches',
  statements: [
    `CREATE TABLE batches (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL,
      version INTEGER NOT NULL,
      principal TEXT NOT NULL,
      route TEXT NOT NULL,
      key TEXT NOT NULL,
      holds_key INTEGER NOT NULL,
      finished_at REAL,
      created_at REAL NOT NULL,
      body TEXT NOT NULL
    ) STRICT`,
    // Law 5: one upload per key.
    'CREATE UNIQUE INDEX batches_key ON batches (principal, route, key) WHERE holds_key = 1',
    'CREATE INDEX batches_created ON batches (created_at, id)',
    'CREATE INDEX batches_state ON batches (state, created_at, id)',
    'CREATE INDEX batches_open ON batches (state, created_at, id) WHERE finished_at IS NULL',

    // `key` names what the row would stop; two rows of one batch never have the same.
    `CREATE TABLE batch_items (
      batch TEXT NOT NULL REFERENCES batches (id),
      number INTEGER NOT NULL,
      line INTEGER NOT NULL,
      account TEXT,
      key TEXT,
      state TEXT NOT NULL,
      cancellation_id TEXT,
      joined INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (batch, number)
    ) STRICT`,
    'CREATE UNIQUE INDEX batch_items_key ON batch_items (batch, key) WHERE key IS NOT NULL',
    'CREATE INDEX batch_items_state ON batch_items (batch, state, number)',
    "CREATE INDEX batch_items_waiting ON batch_items (batch, account, number) WHERE state = 'waiting'",
    'CREATE INDEX batch_items_joined ON batch_items (batch, cancellation_id) WHERE joined = 1',

    'ALTER TABLE cancellations ADD COLUMN settled_at REAL',
    "CREATE INDEX cancellations_unsent ON cancellations (batch, account, id) WHERE batch IS NOT NULL AND state IN ('scheduled', 'queued')",
    'CREATE INDEX cancellations_settled ON cancellations (batch, settled_at) WHERE batch IS NOT NULL AND settled_at IS NOT NULL',

    'ALTER TABLE events ADD COLUMN batch TEXT',
    'CREATE INDEX events_batch ON events (batch, position) WHERE batch IS NOT NULL',
  ],
};
