import type { DueWork, DueWorkQuery, WorkClass } from '@countermand/core';
import type { LedgerDatabase } from '../tables.ts';
import { waitingRows } from './batches/batch-work.ts';
import { dueRows, workOfCancellations, type WorkRow, type WorkStep } from './work-rows.ts';

/** Most urgent first. */
const STEPS: readonly WorkStep[] = [
  { table: 'cancellations', work: 'interactive_stop' },
  { table: 'follow_ups', work: 'sending' },
  { table: 'follow_ups', work: 'follow_up' },
  { table: 'cancellations', work: 'sending' },
  { table: 'cancellations', work: 'unknown' },
  { table: 'cancellations', work: 'bulk_stop' },
  { table: 'cancellations', work: 'watching' },
];

const WHENEVER = Number.MAX_VALUE;
const ALL = Number.MAX_SAFE_INTEGER;

/** What is due now, so many of each class. Calls that are leaving are given whatever their time, and on top of the limit. */
export async function dueWork(database: LedgerDatabase, query: DueWorkQuery): Promise<DueWork[]> {
  const rowsOf = await finder(database, query.account, query.cancellationIds);
  const due: DueWork[] = [];
  for (const step of STEPS) {
    if (query.workClasses && !query.workClasses.includes(classOf(step))) continue;
    const leaving = step.work === 'sending';
    if (leaving && query.withoutLeaving) continue;
    const rows = await rowsOf(step, leaving ? WHENEVER : query.now, leaving ? ALL : query.limit);
    due.push(...rows.map((row) => asDueWork(row, classOf(step))));
  }
  return due;
}

/** When the next work falls due, rows that are to be filed included. Calls that are leaving do not count: an engine that waits for them would never rest. */
export async function nextDueAt(database: LedgerDatabase, account: string, cancellationIds?: readonly string[]): Promise<number | undefined> {
  const rowsOf = await finder(database, account, cancellationIds);
  let earliest: number | undefined;
  for (const step of STEPS) {
    if (step.work === 'sending') continue;
    const [first] = await rowsOf(step, WHENEVER, 1);
    if (first && (earliest === undefined || first.dueAt < earliest)) earliest = first.dueAt;
  }
  if (cancellationIds) return earliest;
  const waiting = (await waitingRows(database)).filter((row) => row.account === account).map(({ at }) => at);
  return earliest === undefined && waiting.length === 0 ? undefined : Math.min(...waiting, earliest ?? Infinity);
}

type Finder = (step: WorkStep, now: number, limit: number) => Promise<readonly WorkRow[]>;

async function finder(database: LedgerDatabase, account: string, cancellationIds: readonly string[] | undefined): Promise<Finder> {
  if (!cancellationIds) return (step, now, limit) => dueRows(database, step, { account, now, limit });
  const chosen = await workOfCancellations(database, account, cancellationIds);
  return async (step, now, limit) => chosen.filter((row) => isOf(row, step) && row.dueAt <= now).slice(0, Math.max(0, limit));
}

function isOf(row: WorkRow, step: WorkStep): boolean {
  return row.work === step.work && (row.followUpOf === null) === (step.table === 'cancellations');
}

/** Whether a call that is leaving took effect is not known until it answers. */
function classOf({ table, work }: WorkStep): WorkClass {
  if (table === 'follow_ups') return 'follow_up';
  return work === 'sending' ? 'unknown' : work;
}

function asDueWork({ id, followUpOf }: WorkRow, workClass: WorkClass): DueWork {
  return followUpOf === null ? { kind: 'cancellation', workClass, id } : { kind: 'follow_up', workClass, id, cancellationId: followUpOf };
}
