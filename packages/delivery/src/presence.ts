import type { Liveness, ProcessIdentity } from '@countermand/core';
import type { Db } from 'pg-boss';
import { query } from './query.ts';

/** A job as one worker took it: once another one has taken it anew, what the first one says of it no longer counts. */
export interface JobAttempt {
  readonly id: string;
  readonly retryCount: number;
}

/** Who has not been seen for so long counts as dead, seconds. Its lease in the ledger has to run out all the same, unless its process is proven dead. */
const DEAD_AFTER_SECONDS = 5;

/** Which workers live and what they have in hand, in a table beside those of pg-boss. */
export class Presence {
  readonly #channel: string;
  #listening: { close(): Promise<void> } | undefined;

  private constructor(
    private readonly database: Db,
    private readonly schema: string,
  ) {
    this.#channel = `${schema}_wake`;
  }

  static async open(database: Db, schema: string): Promise<Presence> {
    // Two that make a table at once can both find it missing; the lock lets one of them wait.
    await database.executeSql(
      `begin;
       select pg_advisory_xact_lock(hashtext('${schema}.workers'));
       create table if not exists ${schema}.workers (id text primary key, seen_at timestamptz not null, jobs jsonb not null, process jsonb not null);
       commit`,
    );
    return new Presence(database, schema);
  }

  /** Says that a worker lives, in which process, and what it has in hand. */
  async seen(worker: string, { pid, processStart, bootId }: ProcessIdentity, jobs: readonly JobAttempt[]): Promise<void> {
    const inHand = JSON.stringify(jobs.map(({ id, retryCount }) => ({ id, retryCount })));
    await this.database.executeSql(
      `insert into ${this.schema}.workers (id, seen_at, jobs, process) values ($1, clock_timestamp(), $2, $3)
       on conflict (id) do update set seen_at = excluded.seen_at, jobs = excluded.jobs, process = excluded.process`,
      [worker, inHand, JSON.stringify({ pid, processStart, bootId })],
    );
  }

  async left(worker: string): Promise<void> {
    await this.database.executeSql(`delete from ${this.schema}.workers where id = $1`, [worker]);
  }

  /** Forgets the dead and answers what they had in hand: those that are silent, and at once those that this host knows to be dead. */
  async buryDead(liveness: Pick<Liveness, 'isProvenDead'>): Promise<readonly JobAttempt[]> {
    const known = await query<{ readonly id: string; readonly process: ProcessIdentity }>(this.database, `select id, process from ${this.schema}.workers`);
    const proven = known.filter(({ process }) => liveness.isProvenDead(process)).map(({ id }) => id);
    const dead = await query<{ readonly jobs: readonly JobAttempt[] }>(
      this.database,
      `delete from ${this.schema}.workers where seen_at < clock_timestamp() - interval '${DEAD_AFTER_SECONDS} s' or id = any($1) returning jobs`,
      [proven],
    );
    return dead.flatMap(({ jobs }) => jobs);
  }

  async living(): Promise<number> {
    const [counted] = await query<{ readonly living: number }>(
      this.database,
      `select count(*)::int as living from ${this.schema}.workers where seen_at >= clock_timestamp() - interval '${DEAD_AFTER_SECONDS} s'`,
    );
    return counted?.living ?? 0;
  }

  /** Tells every worker that a lane can be taken, so that none has to wait for its next look. */
  async announce(): Promise<void> {
    await this.database.executeSql(`select pg_notify('${this.#channel}', '')`);
  }

  /** Calls back on `announce`, of any process. Where the server cannot do that, workers look by themselves. */
  async listen(listener: () => void): Promise<void> {
    this.#listening = await this.database.listen?.(this.#channel, listener, listener);
  }

  async close(): Promise<void> {
    await this.#listening?.close().catch(() => {});
  }
}
