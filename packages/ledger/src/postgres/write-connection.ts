import type { Client, QueryResult } from 'pg';
import type { CommitConnection } from '../commit/commit-connection.ts';
import type { PostgresAddress } from './address.ts';
import { connectWriter } from './connect.ts';
import { isConnectionLoss, isFatal, meansUnavailable, outcomeUnknown, wasNotSent } from './postgres-errors.ts';
import { statement, type Statement } from './statement.ts';

/** The channel on which processes tell each other of changes, with the number of the change. */
export const CHANNEL = 'countermand_ledger';

const BEGIN = statement('begin');
const COMMIT = statement('commit');
const ROLLBACK = statement('rollback');
const SAVEPOINT = statement('savepoint change');
const RELEASE = statement('release savepoint change');
const TAKE_BACK = statement('rollback to savepoint change');

/** Changes of all processes happen one after the other: each holds this row until it is committed. */
const TAKE_HEAD = statement('select 1 from ledger_head for update');
/** A statement of its own: the one that waits for the head may have looked at the clock before it waited. */
const ASK_TIME = statement('select extract(epoch from clock_timestamp())::float8 * 1000 as now');
const TELL = statement(
  `with head as (update ledger_head set changes = changes + 1 returning changes) select changes, pg_notify('${CHANNEL}', changes::text) from head`,
);

/** That a lane was taken or renewed, or a slot, is nobody's news, and happens many times a second. */
const NEWS = /^(?!insert into "(budgets|lanes)")(insert into|update|delete from) /;

/**
 * The one connection that writes. Transaction control is sent without waiting for each answer: the server works in order,
 * and what fails is told by the statements after it.
 */
export class WriteConnection implements CommitConnection {
  readonly #address: PostgresAddress;
  #client: Client | undefined;
  #inTransaction = false;
  /** Of the change at hand. */
  #failure: { readonly error: unknown } | undefined;
  /** Of a statement that nobody waits for. */
  #groupFailure: { readonly error: unknown } | undefined;
  #isNews = false;
  #lastChange = 0;
  #time = { server: 0, monotonic: 0 };
  /** Why the server, or the network, ended the connection. */
  #endedBy: unknown;

  constructor(address: PostgresAddress, client: Client) {
    this.#address = address;
    this.#use(client);
  }

  /** The number of the last change that this connection committed. */
  get lastChange(): number {
    return this.#lastChange;
  }

  /** The database's time, inside a transaction. */
  now(): number {
    return this.#time.server + (performance.now() - this.#time.monotonic);
  }

  readonly send = async (wanted: Statement): Promise<QueryResult> => {
    // After a connection was lost the next one has no transaction open.
    if (!this.#inTransaction || !this.#client) throw new Error('The ledger writes only inside a transaction.');
    try {
      const answer = await this.#client.query(wanted);
      if (answer.rowCount && NEWS.test(wanted.text)) this.#isNews = true;
      return answer;
    } catch (caught) {
      const error = this.#reason(caught);
      this.#failure ??= { error };
      throw error;
    }
  };

  /** Sends statements that change rows, all at once. Whoever does not wait learns from the commit. */
  async write(statements: readonly Statement[]): Promise<void> {
    const client = this.#client;
    if (!this.#inTransaction || !client) throw new Error('The ledger writes only inside a transaction.');
    if (statements.some(({ text }) => NEWS.test(text))) this.#isNews = true;
    await Promise.all(
      statements.map((wanted) =>
        client.query(wanted).catch((error: unknown) => {
          this.#groupFailure ??= { error: this.#reason(error) };
          throw this.#groupFailure.error;
        }),
      ),
    );
  }

  async begin(): Promise<void> {
    try {
      await this.#begin();
    } catch (error) {
      // It may have been cut while nobody used it. Nothing was done on it yet.
      if (!isConnectionLoss(error)) throw error;
      this.#drop();
      await this.#begin();
    }
  }

  async commit(): Promise<boolean> {
    const client = this.#client;
    if (!client) throw new Error('There is no transaction to commit.');
    const told = this.#isNews ? client.query<{ changes: number }>(TELL) : undefined;
    // Its failure shows in what the commit answers.
    told?.catch(() => undefined);
    const command = await this.#commit(client);
    this.#inTransaction = false;
    if (command !== 'COMMIT') throw this.#groupFailure?.error ?? (await reasonOf(told));
    this.#lastChange = (await told)?.rows[0]?.changes ?? this.#lastChange;
    return this.#isNews;
  }

  async abandon(): Promise<void> {
    this.#inTransaction = false;
    try {
      await this.#client?.query(ROLLBACK);
    } catch {
      this.#drop();
    }
  }

  startSavepoint(): void {
    this.#failure = undefined;
    this.#post(SAVEPOINT);
  }

  releaseSavepoint(): void {
    if (this.#failure) throw this.#failure.error;
    this.#post(RELEASE);
  }

  takeBackSavepoint(): void {
    if (this.#failure && meansUnavailable(this.#failure.error)) throw this.#failure.error;
    this.#post(TAKE_BACK);
    this.#post(RELEASE);
  }

  async close(): Promise<void> {
    await this.#client?.end().catch(() => undefined);
    this.#client = undefined;
  }

  async #begin(): Promise<void> {
    const client = this.#client ?? this.#use(await connectWriter(this.#address));
    this.#groupFailure = undefined;
    this.#isNews = false;
    this.#post(BEGIN);
    this.#post(TAKE_HEAD);
    try {
      const { rows } = await client.query<{ now: number }>(ASK_TIME);
      this.#time = { server: rows[0]?.now ?? 0, monotonic: performance.now() };
      this.#inTransaction = true;
    } catch (error) {
      throw this.#groupFailureNow() ?? this.#reason(error);
    }
  }

  async #commit(client: Client): Promise<string> {
    try {
      return (await client.query(COMMIT)).command;
    } catch (error) {
      // The commit never left.
      if (wasNotSent(error)) throw this.#reason(error);
      // An error that is not fatal answers the commit: it was taken back.
      if (!isConnectionLoss(error) && !isFatal(error)) throw error;
      this.#drop();
      throw outcomeUnknown(error, this.#address);
    }
  }

  #groupFailureNow(): unknown {
    return this.#groupFailure?.error;
  }

  #use(client: Client): Client {
    this.#client = client;
    this.#endedBy = undefined;
    client.on('error', (error) => {
      this.#endedBy ??= error;
    });
    return client;
  }

  /** The driver tells only that a connection is gone; what ended it was told before. */
  #reason(error: unknown): unknown {
    return wasNotSent(error) ? (this.#endedBy ?? error) : error;
  }

  #post(wanted: Statement): void {
    this.#client?.query(wanted).catch((error: unknown) => {
      this.#groupFailure ??= { error };
    });
  }

  #drop(): void {
    this.#inTransaction = false;
    const lost = this.#client;
    this.#client = undefined;
    void lost?.end().catch(() => undefined);
  }
}

async function reasonOf(told: Promise<unknown> | undefined): Promise<unknown> {
  try {
    await told;
    return new Error('The server took the change back without saying why.');
  } catch (error) {
    return error;
  }
}
