import { afterAll, beforeAll, test } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { PgBoss } from 'pg-boss';

/** Tests that need a server are left out where there is none. */
export const withPostgres: (name: string, run: () => Promise<void>, timeoutMs?: number) => void = findPostgres() === undefined ? test.skip : test;

/** The same beside the others of its file: such tests mostly wait, each on a database of its own. */
export const besideOthers: typeof withPostgres = findPostgres() === undefined ? test.skip : test.concurrent;

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

/** Runs statements as somebody else would. */
export async function sql(url: string, statements: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: 'countermand_delivery', migrate: false, supervise: false, schedule: false, max: 1 });
  const database = boss.getDb() as ReturnType<PgBoss['getDb']> & { open(): Promise<void>; close(): Promise<void> };
  await database.open();
  try {
    await database.executeSql(statements);
  } finally {
    await database.close();
  }
}
