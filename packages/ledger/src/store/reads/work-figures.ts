import { MOST_DOUBTS, NOT_HELD_STATES, WORK_CLASSES, type NotHeld, type QueueFigure, type WorkClass, type WorkFigures } from '@countermand/core/ports';
import type { Cancellation } from '@countermand/core/model';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { waitingRows, type WaitingRows } from './batches/batch-work.ts';
import { countAttention, countNotHeld, countRows, countWork } from './bounded-counts.ts';
import { accountsWithWork, knownAccounts } from './known-accounts.ts';
import { dueRows, type WorkStep } from './work-rows.ts';

const WHENEVER = Number.MAX_VALUE;

const doubts = prepared((database, { account }: { account: string }) =>
  database
    .selectFrom('cancellations')
    .select('body')
    .where('account', '=', account)
    .where('state', '=', 'unknown')
    .orderBy('created_at')
    .orderBy('id')
    .limit(sql.lit(MOST_DOUBTS)),
);

/** What waits in every account that has a cancellation, or is to have one; the cost is bounded, however much waits. */
export async function workFigures(database: LedgerDatabase): Promise<WorkFigures[]> {
  const busy = new Set(await accountsWithWork(database));
  const rows = await waitingRows(database);
  const figures: WorkFigures[] = [];
  for (const account of [...new Set([...(await knownAccounts(database)), ...busy])].sort()) {
    figures.push({
      account,
      queue: busy.has(account) ? await queueOf(database, account) : WORK_CLASSES.map(idle),
      batchRows: await batchRowsOf(database, rows.filter((row) => row.account === account)),
      unknownSince: await longestDoubt(database, account),
      attention: await countAttention(database, { account }),
      notHeld: await notHeldOf(database, account),
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
    else queue.push({ workClass, waiting: await countWork[step.table](database, { account, work: step.work }), firstDueAt: first.dueAt });
  }
  return queue;
}

async function batchRowsOf(database: LedgerDatabase, waiting: readonly WaitingRows[]): Promise<number> {
  let sum = 0;
  for (const { batch, account } of waiting) sum += await countRows(database, { batch, account });
  return sum;
}

async function longestDoubt(database: LedgerDatabase, account: string): Promise<number | null> {
  const since = (await doubts(database, { account })).rows.map((row) => fromBody<Cancellation>(row).stateSince);
  return since.length > 0 ? Math.min(...since) : null;
}

async function notHeldOf(database: LedgerDatabase, account: string): Promise<WorkFigures['notHeld']> {
  const of = async (why: NotHeld): Promise<number> => {
    let sum = 0;
    for (const state of NOT_HELD_STATES[why]) sum += await countNotHeld(database, { account, state });
    return sum;
  };
  return { pending: await of('pending'), failed: await of('failed'), left: await of('left'), none: await of('none') };
}

function idle(workClass: WorkClass): QueueFigure {
  return { workClass, waiting: 0, firstDueAt: null };
}

function stepOf(workClass: WorkClass): WorkStep {
  return workClass === 'follow_up' ? { table: 'follow_ups', work: workClass } : { table: 'cancellations', work: workClass };
}
