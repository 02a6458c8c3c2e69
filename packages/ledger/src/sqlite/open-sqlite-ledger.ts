import { resolve } from 'node:path';
import type { Ledger } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { Report } from '../commit/reporting.ts';
import { LOCK_PATIENCE_MS } from './busy-retry.ts';
import { openReader, openWriter, type LedgerMode } from './connection.ts';
import { prepareLedgerFile } from './ledger-file.ts';
import { migrate } from './migrate.ts';
import { unavailable } from './sqlite-errors.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

const POLL_MS = 75;

export interface SqliteLedgerOptions {
  /** The file; it and its folder are made when missing. On a local disk. */
  readonly path: string;
  readonly clock: Clock;
  /** `server` (the default) keeps more of the database in memory than `command`. */
  readonly mode?: LedgerMode;
  /** How long to wait, in real time, for another process's lock. */
  readonly lockPatienceMs?: number;
  /** How often to look for other processes' commits while somebody listens. */
  readonly pollMs?: number;
  /** Told of every commit, for metrics. */
  readonly report?: Report | undefined;
}

/**
 * Opens the ledger on a SQLite file, and brings its tables up to date. Several processes may have one file open.
 * Throws `LedgerUnavailableError` when the file cannot be used safely.
 */
export async function openSqliteLedger(options: SqliteLedgerOptions): Promise<Ledger> {
  const { clock, mode = 'server', lockPatienceMs: patienceMs = LOCK_PATIENCE_MS, pollMs = POLL_MS } = options;
  const path = ledgerPath(options.path);
  prepareLedgerFile(path);
  try {
    const writer = await openWriter(path, mode, patienceMs);
    try {
      await migrate(writer, { path, now: clock.now(), patienceMs });
      const readOnly = openReader(path, mode);
      return new SqliteLedger({ path, clock, writer, readOnly, patienceMs, pollMs, report: options.report });
    } catch (error) {
      writer.close();
      throw error;
    }
  } catch (error) {
    throw unavailable(error, path);
  }
}

function ledgerPath(path: string): string {
  if (path === '' || path.includes(':memory:')) throw new RangeError('The ledger needs a file: a ledger in memory would lose what it accepted.');
  return resolve(path);
}
