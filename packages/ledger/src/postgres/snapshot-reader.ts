import type { LedgerReader } from '@countermand/core';
import { Pool, type PoolClient } from 'pg';
import { StoreReader } from '../store/reads/store-reader.ts';
import type { PostgresAddress } from './address.ts';
import { clientConfig, prepareSession } from './connect.ts';
import { asLedgerError, closedError, isConnectionLoss } from './postgres-errors.ts';
import { queriesOver } from './queries.ts';
import { statement } from './statement.ts';

const CONNECTIONS = 4;
const IDLE_MS = 60_000;

const BEGIN = statement('begin isolation level repeatable read, read only');
const COMMIT = statement('commit');

/** These ask once, and need no snapshot to agree with themselves. */
const SINGLE: readonly PropertyKey[] = ['lastEventPosition', 'attemptsOf', 'unresolvedAttempts', 'followUp', 'intake', 'lane', 'budget'] satisfies (keyof LedgerReader)[];

/** Reads what is committed, over a few connections of its own. Each call sees one consistent view, however many statements it takes. */
export class SnapshotReader {
  readonly reader: LedgerReader;
  readonly #address: PostgresAddress;
  readonly #pool: Pool;
  readonly #readers = new WeakMap<PoolClient, StoreReader>();

  constructor(address: PostgresAddress) {
    this.#address = address;
    this.#pool = new Pool({
      ...clientConfig(address, 'reader'),
      max: CONNECTIONS,
      idleTimeoutMillis: IDLE_MS,
    });
    this.#pool.on('connect', (client) => {
      // The pool listens while a client rests. One that breaks in use tells whoever asks it; unheard, it would end the process as well.
      client.on('error', () => undefined);
      // Sent before anything else on that connection; what is wrong with it is told by what follows.
      prepareSession(client, 'reader').catch(() => undefined);
    });
    // A connection that breaks while it rests leaves the pool by itself.
    this.#pool.on('error', () => undefined);
    this.reader = new Proxy(Object.create(StoreReader.prototype) as LedgerReader, {
      get: (prototype, name) => {
        const method: unknown = Reflect.get(prototype, name);
        return typeof method === 'function' ? (...parameters: unknown[]) => this.#read(name, (reader) => Reflect.apply(method, reader, parameters) as unknown) : method;
      },
    });
  }

  /** The number of the last change that any process committed. */
  async lastChange(): Promise<number> {
    const { rows } = await this.#pool.query<{ changes: number }>(statement('select changes from ledger_head'));
    return rows[0]?.changes ?? 0;
  }

  /** Something kept for all processes; `proposal` becomes it where there is none yet. */
  async agreedValue(name: string, proposal: string): Promise<string> {
    await this.#pool.query(statement('insert into ledger_values (name, value) values ($1, $2) on conflict do nothing', [name, proposal]));
    const { rows } = await this.#pool.query<{ value: string }>(statement('select value from ledger_values where name = $1', [name]));
    return rows[0]?.value ?? proposal;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #read(name: PropertyKey, call: (reader: StoreReader) => unknown): Promise<unknown> {
    if (this.#pool.ending) throw closedError(this.#address);
    const isSingle = SINGLE.includes(name);
    try {
      try {
        return await this.#once(call, isSingle);
      } catch (error) {
        // It may have been cut while it rested. To ask again changes nothing.
        if (!isConnectionLoss(error)) throw error;
        return await this.#once(call, isSingle);
      }
    } catch (error) {
      throw asLedgerError(error, this.#address);
    }
  }

  async #once(call: (reader: StoreReader) => unknown, isSingle: boolean): Promise<unknown> {
    const client = await this.#pool.connect();
    let broken = true;
    try {
      if (!isSingle) post(client, BEGIN);
      const result = await call(this.#readerOn(client));
      if (!isSingle) post(client, COMMIT);
      broken = false;
      return result;
    } finally {
      client.release(broken);
    }
  }

  #readerOn(client: PoolClient): StoreReader {
    let reader = this.#readers.get(client);
    if (!reader) {
      reader = new StoreReader(queriesOver((wanted) => client.query(wanted)));
      this.#readers.set(client, reader);
    }
    return reader;
  }
}

/** Sent ahead; what fails is told by the statement after it. */
function post(client: PoolClient, wanted: ReturnType<typeof statement>): void {
  client.query(wanted).catch(() => undefined);
}
