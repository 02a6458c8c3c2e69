import { WORK_CLASSES, type DueWork, type DueWorkQuery } from '../ports/ledger-queries.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import { ALL_PLACES, type Places } from './places.ts';

interface Looking {
  readonly places: Places;
  readonly isInHand: (id: string) => boolean;
}

/**
 * What is due in a lane, most urgent first. Where so much is due that a class does not show at all, it is asked for by
 * itself: a batch of a hundred thousand must not hide for hours that a request was accepted.
 */
export async function dueWork(reader: LedgerReader, query: Omit<DueWorkQuery, 'limit' | 'workClasses'>, { places, isInHand }: Looking): Promise<readonly DueWork[]> {
  const due = await reader.dueWork({ ...query, limit: ALL_PLACES });
  if (due.length < ALL_PLACES) return due;
  const fresh = due.filter((work) => !isInHand(work.id)).map((work) => work.workClass);
  // The list is in this order: what comes before the last class that shows is there as a whole.
  const last = Math.max(-1, ...fresh.map((workClass) => WORK_CLASSES.indexOf(workClass)));
  const hidden = WORK_CLASSES.slice(Math.max(0, last)).filter((workClass) => places.free(workClass) > 0 && !fresh.includes(workClass));
  const others = await Promise.all(hidden.map((workClass) => reader.dueWork({ ...query, limit: places.of(workClass), workClasses: [workClass] })));
  return [...due, ...others.flat().filter((work) => hidden.includes(work.workClass))];
}
