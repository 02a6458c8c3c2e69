import type { Ledger, LedgerReader, LedgerTransaction } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { Client } from 'pg';
import { GroupCommit } from '../commit/group-commit.ts';
import { Reporting, type Report } from '../commit/reporting.ts';
import { tellAppend } from '../store/writes/append-event.ts';
import { StoreTransaction } from '../store/writes/store-transaction.ts';
import type { PostgresAddress } from './address.ts';
import { ChangeFeed } from './change-feed.ts';
import { DatabaseTimeTransaction } from './database-time.ts';
import { closedError, unavailable } from './postgres-errors.ts';
import { queriesOver } from './queries.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { RunTogether } from './together/run-together.ts';
import { WriteConnection } from './write-connection.ts';

export interface PostgresLedgerParts {
  readonly address: PostgresAddress;
  readonly clock: Clock;
  /** Whose time leases and slots count in. */
  readonly time: 'database' | 'clock';
  readonly writer: Client;
  readonly pollMs: number;
  readonly report: Report | undefined;
  readonly warnings: readonly string[];
}

/** The ledger on a PostgreSQL database: one connection writes, a few others read what is committed. */
export class PostgresLedger implements Ledger {
  readonly reader: LedgerReader;
  /** What is wrong with the server although it can be used, a sentence each. */
  readonly warnings: readonly string[];
  readonly #address: PostgresAddress;
  readonly #connection: WriteConnection;
  readonly #commits: GroupCommit;
  readonly #snapshots: SnapshotReader;
  readonly #feed: ChangeFeed;
  #closing: Promise<void> | undefined;

  private constructor(parts: PostgresLedgerParts, snapshots: SnapshotReader, lastChange: number) {
    const { address, clock, time, writer, pollMs, report } = parts;
    const connection = new WriteConnection(address, writer);
    const queries = queriesOver(connection.send);
    this.warnings = parts.warnings;
    this.#address = address;
    this.#connection = connection;
    this.#snapshots = snapshots;
    this.reader = snapshots.reader;
    this.#feed = new ChangeFeed({ address, pollMs, lastChange: () => snapshots.lastChange() }, lastChange);
    this.#commits = new GroupCommit({
      connection,
      together: new RunTogether({
        send: connection.send,
        write: (statements) => connection.write(statements),
        onEvent: (event) => tellAppend(queries, event),
        clock,
        leaseTime: time === 'database' ? () => connection.now() : () => clock.now(),
      }),
      transaction: time === 'database' ? new DatabaseTimeTransaction(queries, clock, () => connection.now()) : new StoreTransaction(queries, clock),
      onCommit: () => this.#feed.announce(connection.lastChange),
      reporting: report && new Reporting(queries, report),
      closed: () => closedError(address),
      unavailable: (error) => unavailable(error, address),
    });
  }

  /** Over a database whose tables are up to date. */
  static async over(parts: PostgresLedgerParts): Promise<PostgresLedger> {
    const snapshots = new SnapshotReader(parts.address);
    try {
      return new PostgresLedger(parts, snapshots, await snapshots.lastChange());
    } catch (error) {
      await snapshots.close();
      throw error;
    }
  }

  transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    return this.#commits.transact(work);
  }

  onChange(listener: () => void): () => void {
    if (this.#closing) throw closedError(this.#address);
    return this.#feed.subscribe(listener);
  }

  /** A value that all processes of this ledger agree on, such as a salt: the first proposal stays. */
  async agreedValue(name: string, proposal: string): Promise<string> {
    try {
      return await this.#snapshots.agreedValue(name, proposal);
    } catch (error) {
      throw unavailable(error, this.#address);
    }
  }

  /** Finishes the changes that were handed in, then lets go of the database. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.close();
    await this.#feed.close();
    await this.#snapshots.close();
    await this.#connection.close();
  }
}
