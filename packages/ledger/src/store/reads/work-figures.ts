import { MOST_COUNTED, MOST_DOUBTS, NOT_HELD_STATES, WORK_CLASSES, type NotHeld, type QueueFigure, type WorkClass, type WorkFigures } from '@countermand/core/ports';
import type { Cancellation } from '@countermand/core/model';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { accountsWithWork, knownAccounts } from './known-accounts.ts';
import { dueRows, type WorkStep } from './work-rows.ts';

const WHENEVER = Number.MAX_VALUE;

interface Of {
  readonly account: string;
}

interface Count {
  readonly counted: number;
}

/** Each walks at most so far along the index that drives it. */
const COUNTS = { cancellations: countOf('cancellations'), follow_ups: countOf('follow_ups') };

const attentionCount = prepared((database, { account }: Of) => ({
  compile: () =>
    sql<Count>`
      select count(*) as counted from (select 1 from cancellations
      where account = ${account} and attention = 1 limit ${sql.lit(MOST_COUNTED)}) as few`.compile(database),
}));

const notHeldCount = prepared((database, { account, state }: Of & { state: string }) => ({
  compile: () =>
    sql<Count>`
      select count(*) as counted from (select 1 from follow_ups
      where account = ${account} and state = ${state} and state <> 'held' limit ${sql.lit(MOST_COUNTED)}) as few`.compile(database),
}));

const doubts = prepared((database, { account }: Of) =>
  database
    .selectFrom('cancellations')
    .select('body')
    .where('account', '=', account)
    .where('state', '=', 'unknown')
    .orderBy('created_at')
    .orderBy('id')
    .limit(sql.lit(MOST_DOUBTS)),
);

/** What waits in every account that has a cancellation; the cost is bounded, however much waits. */
export async function workFigures(database: LedgerDatabase): Promise<WorkFigures[]> {
  const busy = new Set(await accountsWithWork(database));
  const figures: WorkFigures[] = [];
  for (const account of await knownAccounts(database)) {
    figures.push({
      account,
      queue: busy.has(account) ? await queueOf(database, account) : WORK_CLASSES.map(idle),
      unknownSince: await longestDoubt(database, account),
      notHeld: await notHeldOf(database, account),
      attention: counted((await attentionCount(database, { account })).rows),
    });
  }
  return figures;
}

async function queueOf(database: LedgerDatabase, account: string): Promise<QueueFigure[]> {
  const queue: QueueFigure[] = [];
  for (const workClass of WORK_CLASSES) {
    const step = stepOf(workClass);
    const [first] = await dueRows(database, step, { account, now: WHENEVER, limit: 1 });
    if (first === undefined) queue.push(idle(workClass));
    else queue.push({ workClass, waiting: counted((await COUNTS[step.table](database, { account, work: step.work })).rows), firstDueAt: first.dueAt });
  }
  return queue;
}

async function notHeldOf(database: LedgerDatabase, account: string): Promise<WorkFigures['notHeld']> {
  const of = async (why: NotHeld): Promise<number> => {
    let sum = 0;
    for (const state of NOT_HELD_STATES[why]) sum += counted((await notHeldCount(database, { account, state })).rows);
    return sum;
  };
  return { pending: await of('pending'), failed: await of('failed'), left: await of('left'), none: await of('none') };
}

async function longestDoubt(database: LedgerDatabase, account: string): Promise<number | null> {
  const since = (await doubts(database, { account })).rows.map((row) => fromBody<Cancellation>(row).stateSince);
  return since.length > 0 ? Math.min(...since) : null;
}

function idle(workClass: WorkClass): QueueFigure {
  return { workClass, waiting: 0, firstDueAt: null };
}

function stepOf(workClass: WorkClass): WorkStep {
  return workClass === 'follow_up' ? { table: 'follow_ups', work: workClass } : { table: 'cancellations', work: workClass };
}

function countOf(table: WorkStep['table']) {
  return prepared((database, { account, work }: Of & { work: string }) => ({
    compile: () =>
      sql<Count>`
        select count(*) as counted from (select 1 from ${sql.table(table)}
        where account = ${account} and work = ${work} and due_at is not null limit ${sql.lit(MOST_COUNTED)}) as few`.compile(database),
  }));
}

/** PostgreSQL counts in a type of its own, which its driver may give as text. */
function counted(rows: readonly Count[]): number {
  return Number(rows[0]?.counted ?? 0);
}
