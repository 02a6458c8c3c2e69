import type { Migration } from './migration.ts';

/** Numbers that the ledger keeps for itself, such as up to where events were removed. */
export const retention: Migration = {
  version: 3,
  name: 'retention',
  statements: [
    `CREATE TABLE marks (
      name TEXT PRIMARY KEY,
      value REAL NOT NULL
    ) STRICT, WITHOUT ROWID`,
  ],
};
