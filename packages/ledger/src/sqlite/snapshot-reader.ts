import type { DatabaseSync } from 'node:sqlite';
import type { LedgerReader } from '@countermand/core';
import { aroundCalls } from '../commit/around-calls.ts';
import { retryWhileBusy } from './busy-retry.ts';
import { asLedgerError } from './sqlite-errors.ts';

export interface SnapshotOptions {
  readonly path: string;
  readonly patienceMs: number;
}

/** Gives each call of `reader` one consistent view of the database, however many statements it takes. */
export function snapshotReader(reader: LedgerReader, database: DatabaseSync, options: SnapshotOptions): LedgerReader {
  const begin = database.prepare('BEGIN');
  const commit = database.prepare('COMMIT');
  let tail: Promise<unknown> = Promise.resolve();

  async function inSnapshot(call: () => Promise<unknown>): Promise<unknown> {
    begin.run();
    try {
      return await call();
    } finally {
      // A failed read may have ended it already.
      if (database.isTransaction) commit.run();
    }
  }

  return aroundCalls(reader, async (call) => {
    const result = tail.then(() => retryWhileBusy(() => inSnapshot(call), options.path, options.patienceMs));
    tail = result.catch(() => undefined);
    try {
      return await result;
    } catch (error) {
      throw asLedgerError(error, options.path);
    }
  });
}
