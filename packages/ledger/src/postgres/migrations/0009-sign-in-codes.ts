import type { Migration } from './migration.ts';

/** What one-time links sign browsers in by, as hashes: whichever server of this ledger is asked knows them. */
export const signInCodes: Migration = {
  version: 9,
  name: 'sign-in-codes',
  statements: [
    `CREATE TABLE sign_in_codes (
      hash text COLLATE "C" PRIMARY KEY,
      principal text NOT NULL,
      expires_at double precision NOT NULL,
      used_at double precision
    )`,
    'CREATE INDEX sign_in_codes_expiry ON sign_in_codes (expires_at)',
  ],
};
