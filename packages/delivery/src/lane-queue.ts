import { PgBoss } from 'pg-boss';
import { Presence, type JobAttempt } from './presence.ts';
import { query } from './query.ts';

/** One job per busy lane. Its data is the account, its key too. */
const QUEUE = 'lanes';

/** A worker that does not say for so long that it lives has lost its jobs, seconds. The least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;

/** A job that nobody ends is handed out anew after so long, seconds. Workers give lanes back long before. */
const LONGEST_TURN_SECONDS = 23 * 3_600;

/** pg-boss looks after its jobs this often, seconds: as often as it can, for a lane should not wait for that. */
const CARE_SECONDS = 1;

/** Beside the one that listens. Every process of the ledger has them, and a server gives out a hundred as usually set. */
const CONNECTIONS = 2;

/** A lane that was handed to this process. */
export interface LaneJob extends JobAttempt {
  readonly account: string;
}

/** A lane's wake-up as it stands in the queue. */
export interface QueuedLane {
  readonly account: string;
  /** A worker has it. */
  readonly active: boolean;
  /** Milliseconds until it may be taken; 0 or less when it may be now. */
  readonly startsInMs: number;
}

export interface QueueOptions {
  readonly url: string;
  /** A PostgreSQL schema of its own; made when it is missing. */
  readonly schema: string;
  /** What pg-boss complains about while it looks after itself. */
  readonly onTrouble: (message: string) => void;
}

/**
 * The lanes' wake-ups, as jobs of pg-boss. The policy `exclusive` keeps at most one job for a lane, queued or running: a
 * wake-up that finds it running is dropped, and whoever ends the job looks into the ledger once more. (`stately` would keep
 * it, but a kept wake-up of a running lane stands in the way of all jobs behind it: pg-boss takes the first one only.)
 */
export class LaneQueue {
  private constructor(
    private readonly boss: PgBoss,
    readonly presence: Presence,
    private readonly schema: string,
  ) {}

  /** Makes the tables when they are missing, also when several processes do so at once. Throws when the database does not let it. */
  static async open({ url, schema, onTrouble }: QueueOptions): Promise<LaneQueue> {
    const boss = new PgBoss({
      connectionString: url,
      schema,
      max: CONNECTIONS,
      application_name: 'countermand delivery',
      schedule: false,
      superviseIntervalSeconds: CARE_SECONDS,
      monitorIntervalSeconds: CARE_SECONDS,
    });
    boss.on('error', (error) => onTrouble(error.message));
    boss.on('warning', (warning) => onTrouble(warning.message));
    try {
      await boss.start();
      await boss.createQueue(QUEUE, {
        policy: 'exclusive',
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: LONGEST_TURN_SECONDS,
        retryLimit: 1_000_000,
        retryDelay: 0,
      });
      // Read ahead of use: a transaction that had to wait for a second connection to read it could wait for ever.
      await boss.findJobs(QUEUE, { key: 'none' });
      return new LaneQueue(boss, await Presence.open(boss.getDb(), schema), schema);
    } catch (error) {
      await closeQuietly(boss);
      throw error;
    }
  }

  /** The lane has work from `inMs` on (0: now). A wake-up that waits is moved there; a running lane is left alone. */
  async wake(account: string, inMs: number): Promise<void> {
    await this.boss.upsert(QUEUE, { account }, { singletonKey: account, startAfter: Math.max(0, inMs) / 1_000 });
    if (inMs <= 0) await this.presence.announce();
  }

  /** A lane that is due, the one that has waited longest; undefined when there is none. */
  async take(): Promise<LaneJob | undefined> {
    const [job] = await this.boss.fetch<{ readonly account: string }>(QUEUE);
    return job && { id: job.id, retryCount: job.retryCount, account: job.data.account };
  }

  /** Says that these lanes are being worked. */
  async keep(jobs: readonly LaneJob[]): Promise<void> {
    if (jobs.length > 0) await this.boss.touch(QUEUE, jobs.map(attempt));
  }

  /** Ends a turn and queues the lane's next one, in `inMs` milliseconds, or none. Both or neither. */
  async finish(job: LaneJob, inMs: number | undefined): Promise<void> {
    const transaction = await this.boss.getDb().beginTransaction?.();
    if (transaction === undefined) throw new Error('The connection of pg-boss cannot begin a transaction.');
    try {
      await this.boss.deleteJob(QUEUE, attempt(job), { db: transaction.db });
      if (inMs !== undefined) {
        await this.boss.send(QUEUE, { account: job.account }, { singletonKey: job.account, startAfter: Math.max(0, inMs) / 1_000, db: transaction.db });
      }
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  /** The lanes of workers that died: others may take them. */
  async free(jobs: readonly JobAttempt[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.boss.fail(QUEUE, jobs.map(attempt), { message: 'The worker died.' });
    await this.presence.announce();
  }

  /** How many lanes wait to be taken now, and how many are being worked. */
  async busy(): Promise<{ readonly ready: number; readonly active: number }> {
    const [counts] = await query<{ readonly ready: number; readonly active: number }>(
      this.boss.getDb(),
      `select count(*) filter (where state < 'active' and start_after <= now())::int as ready, count(*) filter (where state = 'active')::int as active
       from ${this.schema}.job where name = $1`,
      [QUEUE],
    );
    return counts ?? { ready: 0, active: 0 };
  }

  /** Every wake-up there is. Throws when the queue itself is gone. */
  async queued(): Promise<readonly QueuedLane[]> {
    if ((await this.boss.getQueue(QUEUE)) === null) throw new Error(`The queue "${QUEUE}" is gone.`);
    return query<QueuedLane>(
      this.boss.getDb(),
      `select singleton_key as account, state = 'active' as active, (extract(epoch from start_after - now()) * 1000)::float8 as "startsInMs"
       from ${this.schema}.job where name = $1 and state <= 'active'`,
      [QUEUE],
    );
  }

  async close(): Promise<void> {
    await this.presence.close();
    await closeQuietly(this.boss);
  }
}

function attempt({ id, retryCount }: JobAttempt): JobAttempt {
  return { id, retryCount };
}

/** What cannot be closed is lost already. */
async function closeQuietly(boss: PgBoss): Promise<void> {
  await boss.stop({ graceful: false }).catch(() => {});
}
