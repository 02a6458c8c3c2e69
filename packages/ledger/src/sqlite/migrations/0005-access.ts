import type { Migration } from './migration.ts';

/** Who may call the API: keys and short sessions, by the hash of what they send. */
export const access: Migration = {
  version: 5,
  name: 'access',
  statements: [
    `CREATE TABLE access_keys (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE access_sessions (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      expires_at REAL NOT NULL,
      origin TEXT,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX access_sessions_expiry ON access_sessions (expires_at)',
    'CREATE INDEX access_sessions_origin ON access_sessions (origin, expires_at) WHERE origin IS NOT NULL',
    // Who may not see all batches sees those they filed.
    'CREATE INDEX batches_principal ON batches (principal, created_at, id)',
    'CREATE INDEX batches_principal_state ON batches (principal, state, created_at, id)',
  ],
};
