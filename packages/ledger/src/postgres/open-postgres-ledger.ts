import type { Clock } from '@countermand/core/model';
import type { Report } from '../commit/reporting.ts';
import { readAddress, type PostgresAddress } from './address.ts';
import { connectWriter, serverWarnings } from './connect.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { unavailable } from './postgres-errors.ts';
import { PostgresLedger } from './postgres-ledger.ts';

const POLL_MS = 2_000;

export interface PostgresLedgerOptions {
  /** `postgres://USER:PASSWORD@HOST:PORT/DATABASE`, with `sslmode=…` where the connection has to be encrypted. */
  readonly url: string;
  readonly clock: Clock;
  /**
   * Whose time the leases of lanes and the slots of budgets count in. The database's (the default), because the clocks
   * of several machines differ; `clock` is for tests that bring their own.
   */
  readonly time?: 'database' | 'clock';
  /** How often to look for other processes' commits, should the server's own word not reach us. Milliseconds. */
  readonly pollMs?: number;
  /** Told of every commit, for metrics. */
  readonly report?: Report | undefined;
}

/**
 * Opens the ledger on a PostgreSQL database, version 13 or newer, and brings its tables up to date; all of them are in
 * the schema `countermand`. Processes on several machines may have one database open.
 * Throws `LedgerUnavailableError`, which never tells the password, when the database cannot be used safely.
 */
export async function openPostgresLedger({ url, clock, time = 'database', pollMs = POLL_MS, report }: PostgresLedgerOptions): Promise<PostgresLedger> {
  const address = readAddress(url);
  try {
    const writer = await connectWriter(address);
    try {
      if (!(await isUpToDate(writer))) await bringUpToDate(address, clock);
      return await PostgresLedger.over({ address, clock, time, writer, pollMs, report, warnings: await serverWarnings(writer, address) });
    } catch (error) {
      await writer.end().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw unavailable(error, address);
  }
}

/** Over a connection of its own, which has all the time it needs. */
async function bringUpToDate(address: PostgresAddress, clock: Clock): Promise<void> {
  const client = await connectWriter(address, 'migrator');
  try {
    await migrate(client, { address, now: clock.now() });
  } finally {
    await client.end();
  }
}
