import type { Migration } from './migration.ts';

/**
 * Times are REAL because a clock may give fractions of a millisecond; whole ones are stored as compactly as integers.
 * Indices on `cancellations` are few on purpose: each one is written with every intake.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  statements: [
    `CREATE TABLE cancellations (
      id TEXT PRIMARY KEY,
      account TEXT NOT NULL,
      target_key TEXT NOT NULL,
      reference TEXT NOT NULL,
      batch TEXT,
      state TEXT NOT NULL,
      live INTEGER NOT NULL CHECK (live = (state NOT IN ('cancelled', 'refused', 'failed', 'withdrawn'))),
      version INTEGER NOT NULL,
      work TEXT NOT NULL,
      due_at REAL,
      attention INTEGER NOT NULL,
      follow_up_failed INTEGER NOT NULL,
      created_at REAL NOT NULL,
      body TEXT NOT NULL
    ) STRICT`,
    // Law 4: one live cancellation per target.
    'CREATE UNIQUE INDEX cancellations_live ON cancellations (target_key) WHERE live = 1',
    'CREATE INDEX cancellations_ended ON cancellations (target_key, created_at, id) WHERE live = 0',
    'CREATE INDEX cancellations_reference ON cancellations (reference, created_at, id)',
    'CREATE INDEX cancellations_account_state ON cancellations (account, state, created_at, id)',
    'CREATE INDEX cancellations_created ON cancellations (created_at, id)',
    'CREATE INDEX cancellations_batch ON cancellations (batch, state, created_at, id) WHERE batch IS NOT NULL',
    'CREATE INDEX cancellations_attention ON cancellations (account, created_at, id) WHERE attention = 1',
    'CREATE INDEX cancellations_due ON cancellations (account, work, due_at, id) WHERE due_at IS NOT NULL',

    // Kept together by cancellation: they are written and read with it.
    `CREATE TABLE requesters (
      cancellation_id TEXT NOT NULL REFERENCES cancellations (id),
      ordinal INTEGER NOT NULL,
      id TEXT NOT NULL,
      joined_batch TEXT,
      cancellation_created_at REAL NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (cancellation_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX requesters_joined_batch ON requesters (joined_batch, cancellation_created_at, cancellation_id)
      WHERE joined_batch IS NOT NULL`,

    `CREATE TABLE attempts (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      cancellation_id TEXT NOT NULL REFERENCES cancellations (id),
      target_key TEXT NOT NULL,
      resolved INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX attempts_cancellation ON attempts (cancellation_id, position)',
    'CREATE INDEX attempts_unresolved ON attempts (target_key, position) WHERE resolved = 0',

    `CREATE TABLE follow_ups (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      cancellation_id TEXT NOT NULL REFERENCES cancellations (id),
      account TEXT NOT NULL,
      state TEXT NOT NULL,
      version INTEGER NOT NULL,
      work TEXT NOT NULL,
      due_at REAL,
      body TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX follow_ups_cancellation ON follow_ups (cancellation_id, position)',
    'CREATE INDEX follow_ups_due ON follow_ups (account, work, due_at, id) WHERE due_at IS NOT NULL',

    // AUTOINCREMENT: a position is never given twice, so that a reader may resume from any of them.
    // No foreign key: an event is written with the row it tells of, and there are many.
    `CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      cancellation_id TEXT NOT NULL,
      account TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX events_cancellation ON events (cancellation_id, position)',
    'CREATE INDEX events_account ON events (account, position)',

    `CREATE TABLE intakes (
      principal TEXT NOT NULL,
      route TEXT NOT NULL,
      key TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      cancellation_id TEXT NOT NULL,
      joined INTEGER NOT NULL,
      created_at REAL NOT NULL,
      PRIMARY KEY (principal, route, key)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE lanes (
      account TEXT PRIMARY KEY,
      epoch INTEGER NOT NULL,
      holder TEXT NOT NULL,
      expires_at REAL NOT NULL,
      previous_lease_end REAL NOT NULL,
      pid INTEGER NOT NULL,
      process_start TEXT NOT NULL,
      boot_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE budgets (
      budget TEXT PRIMARY KEY,
      next_slot_at REAL NOT NULL,
      blocked_until REAL,
      generation INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
  ],
};
