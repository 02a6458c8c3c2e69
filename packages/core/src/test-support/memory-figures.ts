import { WORK_CLASSES } from '../ports/ledger-queries.ts';
import { NOT_HELD_STATES, type NotHeld, type WorkFigures } from '../ports/work-figures.ts';
import { allWork, waitingRows } from './memory-due-work.ts';
import { needsAttention } from './memory-listing.ts';
import type { MemoryTables } from './memory-tables.ts';

/** Every account that has a cancellation, with what waits there. */
export function workFigures(tables: MemoryTables): readonly WorkFigures[] {
  const stored = [...tables.cancellations.values()];
  const accounts = [...new Set([...stored.map(({ row }) => row.account), ...waitingRows(tables).map(({ account }) => account)])].sort();
  return accounts.map((account) => figuresOf(tables, account));
}

function figuresOf(tables: MemoryTables, account: string): WorkFigures {
  const own = [...tables.cancellations.values()].filter(({ row }) => row.account === account);
  const waiting = allWork(tables).filter((it) => it.account === account && !isLeaving(tables, it.work.id));
  const doubts = own.filter(({ row }) => row.state === 'unknown').map(({ row }) => row.stateSince);
  return {
    account,
    queue: WORK_CLASSES.map((workClass) => {
      const due = waiting.filter(({ work }) => work.workClass === workClass).map(({ at }) => at);
      return { workClass, waiting: due.length, firstDueAt: due.length > 0 ? Math.min(...due) : null };
    }),
    batchRows: waitingRows(tables).filter((row) => row.account === account).length,
    unknownSince: doubts.length > 0 ? Math.min(...doubts) : null,
    notHeld: notHeld(tables, account),
    attention: own.filter((cancellation) => needsAttention(tables, cancellation)).length,
  };
}

function notHeld(tables: MemoryTables, account: string): WorkFigures['notHeld'] {
  const states = [...tables.followUps.values()].filter((followUp) => followUp.account === account).map(({ state }) => state);
  const of = (why: NotHeld): number => states.filter((state) => NOT_HELD_STATES[why].includes(state)).length;
  return { pending: of('pending'), failed: of('failed'), left: of('left'), none: of('none') };
}

function isLeaving(tables: MemoryTables, id: string): boolean {
  return (tables.cancellations.get(id)?.row ?? tables.followUps.get(id))?.state === 'sending';
}
