import type { Migration } from './migration.ts';

/** Who may call the API: keys and short sessions, by the hash of what they send. */
export const access: Migration = {
  version: 5,
  name: 'access',
  statements: [
    `CREATE TABLE access_keys (
      id text COLLATE "C" PRIMARY KEY,
      hash text COLLATE "C" NOT NULL UNIQUE,
      body text NOT NULL
    )`,
    `CREATE TABLE access_sessions (
      id text COLLATE "C" PRIMARY KEY,
      hash text COLLATE "C" NOT NULL UNIQUE,
      expires_at double precision NOT NULL,
      origin text COLLATE "C",
      body text NOT NULL
    )`,
    'CREATE INDEX access_sessions_expiry ON access_sessions (expires_at)',
    'CREATE INDEX access_sessions_origin ON access_sessions (origin, expires_at) WHERE origin IS NOT NULL',
    // Who may not see all batches sees those they filed.
    'CREATE INDEX batches_principal ON batches (principal, created_at, id)',
    'CREATE INDEX batches_principal_state ON batches (principal, state, created_at, id)',
  ],
};
