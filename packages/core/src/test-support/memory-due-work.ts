import type { Cancellation } from '../model/cancellation.ts';
import type { Batch } from '../model/batch.ts';
import { WORK_CLASSES, type DueWork, type DueWorkQuery, type WorkClass } from '../ports/ledger-queries.ts';
import type { MemoryTables } from './memory-tables.ts';

interface Work {
  readonly work: DueWork;
  readonly account: string;
  readonly cancellationId: string;
  readonly at: number;
  /** Its call is leaving. */
  readonly leaves: boolean;
}

/** What is due, most urgent first, then longest due. */
export function dueWork(tables: MemoryTables, query: DueWorkQuery): readonly DueWork[] {
  return allWork(tables, query.account)
    .filter((it) => it.at <= query.now)
    .filter((it) => query.cancellationIds?.includes(it.cancellationId) ?? true)
    .filter((it) => query.workClasses?.includes(it.work.workClass) ?? true)
    .filter((it) => !query.withoutLeaving || !it.leaves)
    .sort((left, right) => rank(left) - rank(right) || left.at - right.at || (left.work.id < right.work.id ? -1 : 1))
    .map((it) => it.work)
    .filter(upTo(query.limit));
}

/** The first so many of each class. */
function upTo(limit: number): (work: DueWork) => boolean {
  const counts = new Map<WorkClass, number>();
  return ({ workClass }) => {
    const count = (counts.get(workClass) ?? 0) + 1;
    counts.set(workClass, count);
    return count <= limit;
  };
}

export function nextDueAt(tables: MemoryTables, account: string, cancellationIds?: readonly string[]): number | undefined {
  const times = allWork(tables, account)
    .filter((it) => cancellationIds?.includes(it.cancellationId) ?? true)
    .map((it) => it.at);
  const rows = cancellationIds ? [] : waitingRows(tables).flatMap((it) => (it.account === account ? [it.at] : []));
  const all = [...times, ...rows];
  return all.length > 0 ? Math.min(...all) : undefined;
}

export function accountsWithWork(tables: MemoryTables): readonly string[] {
  return [...new Set([...allWork(tables), ...waitingRows(tables)].map((it) => it.account))].sort();
}

/** Rows of running batches that wait to be filed. */
export function waitingRows(tables: MemoryTables): { account: string; at: number }[] {
  const running = new Map<string, Batch>();
  for (const batch of tables.batches.values()) if (batch.state === 'running') running.set(batch.id, batch);
  if (running.size === 0) return [];
  return [...tables.batchItems.values()].flatMap(({ account, batch: id, state }) => {
    const batch = running.get(id);
    return batch && account !== null && state === 'waiting' ? [{ account, at: dueAt(batch) }] : [];
  });
}

function dueAt({ sendAfter, activeSince, createdAt }: Batch): number {
  return sendAfter ?? activeSince ?? createdAt;
}

/** Of all accounts, or of one. Simulations ask for it a million times: rows without work cost next to nothing. */
export function allWork(tables: MemoryTables, account?: string): Work[] {
  const found: Work[] = [];
  for (const { row } of tables.cancellations.values()) {
    if (row.nextActionAt === null || (account !== undefined && row.account !== account)) continue;
    const work = { kind: 'cancellation', workClass: workClass(row), id: row.id } as const;
    found.push({ work, account: row.account, cancellationId: row.id, at: row.nextActionAt, leaves: row.state === 'sending' });
  }
  for (const row of tables.followUps.values()) {
    if (row.nextActionAt === null || (account !== undefined && row.account !== account)) continue;
    const work = { kind: 'follow_up', workClass: 'follow_up', id: row.id, cancellationId: row.cancellationId } as const;
    found.push({ work, account: row.account, cancellationId: row.cancellationId, at: row.nextActionAt, leaves: row.state === 'sending' });
  }
  return found;
}

function workClass(row: Cancellation): WorkClass {
  switch (row.state) {
    case 'scheduled':
    case 'queued':
      return row.priority === 'interactive' ? 'interactive_stop' : 'bulk_stop';
    case 'sending':
    case 'unknown':
      return 'unknown';
    case 'needs_attention':
      return row.nudged ? 'watching' : 'unknown';
    case 'requested':
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return 'watching';
  }
}

function rank(it: Work): number {
  return WORK_CLASSES.indexOf(it.work.workClass);
}
