import type { DatabaseSync } from 'node:sqlite';
import type { Ledger, LedgerReader, LedgerTransaction } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { GroupCommit } from '../commit/group-commit.ts';
import { Reporting, type Report } from '../commit/reporting.ts';
import { StoreReader } from '../store/reads/store-reader.ts';
import { ChangeFeed } from './change-feed.ts';
import { queriesOn } from './queries.ts';
import { snapshotReader } from './snapshot-reader.ts';
import { closedError, unavailable } from './sqlite-errors.ts';
import { SqliteTransaction } from './sqlite-transaction.ts';
import { WriteConnection } from './write-connection.ts';

export interface SqliteLedgerParts {
  readonly path: string;
  readonly clock: Clock;
  readonly writer: DatabaseSync;
  readonly readOnly: DatabaseSync;
  readonly patienceMs: number;
  readonly pollMs: number;
  readonly report?: Report | undefined;
}

/** The ledger on one SQLite file: one connection writes, another one reads what is committed. */
export class SqliteLedger implements Ledger {
  readonly reader: LedgerReader;
  readonly #parts: SqliteLedgerParts;
  readonly #commits: GroupCommit;
  readonly #feed: ChangeFeed;
  #closing: Promise<void> | undefined;

  constructor(parts: SqliteLedgerParts) {
    const { path, clock, writer, readOnly, patienceMs, pollMs, report } = parts;
    const connection = new WriteConnection(writer, { path, patienceMs });
    const queries = queriesOn(writer, connection.watch);
    this.#parts = parts;
    this.#feed = new ChangeFeed(writer, pollMs);
    this.#commits = new GroupCommit({
      connection,
      transaction: new SqliteTransaction(queries, clock, connection),
      onCommit: () => this.#feed.announce(),
      reporting: report && new Reporting(queries, report),
      closed: () => closedError(path),
      unavailable: (error) => unavailable(error, path),
    });
    this.reader = snapshotReader(new StoreReader(queriesOn(readOnly)), readOnly, { path, patienceMs });
  }

  transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    return this.#commits.transact(work);
  }

  onChange(listener: () => void): () => void {
    this.#assertOpen();
    return this.#feed.subscribe(listener);
  }

  /** Finishes the changes that were handed in, then lets go of the file. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.close();
    this.#feed.close();
    this.#parts.readOnly.close();
    this.#parts.writer.close();
  }

  #assertOpen(): void {
    if (this.#closing) throw closedError(this.#parts.path);
  }
}
