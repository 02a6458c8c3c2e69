import { afterAll, beforeAll, test } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';

/** Tests that need a server are left out where there is none. */
export const withPostgres: (name: string, run: () => Promise<void>, timeoutMs?: number) => void = findPostgres() === undefined ? test.skip : test;

/** One server for all tests of a file. */
export function aServer(): () => TestPostgres {
  let server: TestPostgres | undefined;
  beforeAll(async () => {
    if (findPostgres() !== undefined) server = await startPostgres({ fsync: false });
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);
  return () => {
    if (server === undefined) throw new Error('There is no PostgreSQL server.');
    return server;
  };
}
