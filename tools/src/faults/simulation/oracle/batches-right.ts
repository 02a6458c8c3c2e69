import { canMoveBatch, type BatchState } from '@countermand/core/model';
import type { BatchEvidence, Evidence, Law } from './evidence.ts';

/** Nothing of a batch leaves while it is in one of these. */
const SENDS_NOTHING: readonly BatchState[] = ['receiving', 'ready', 'paused', 'aborted'];

/**
 * Laws 4, 6 and 8 for batches: an upload that was acknowledged is there, row by row, once; one that broke files nothing;
 * a paused or aborted one sends nothing more; and in the end every row has come to something.
 */
export const batchesRight: Law = (evidence) => [...uploadsThere(evidence), ...evidence.batches.flatMap((batch) => batchFaults(evidence, batch))];

function uploadsThere({ uploads, batches }: Evidence): readonly string[] {
  return uploads.flatMap(({ key, rows, acknowledged }) => {
    if (acknowledged.size > 1) return [`law 5: ${key} was answered with ${[...acknowledged].join(' and ')}`];
    return [...acknowledged].flatMap((id) => {
      const found = batches.find(({ batch }) => batch.id === id);
      if (found?.items.length === rows.length) return [];
      return [`law 8: ${key} of ${rows.length} rows was told ${id}, and the ledger has ${found?.items.length ?? 'none'} of them`];
    });
  });
}

function batchFaults(evidence: Evidence, { batch, items, events }: BatchEvidence): readonly string[] {
  const faults: string[] = [];
  const { id } = batch;
  const moves = events.flatMap(({ type, from, to, position }) => (type === 'batch.state_changed' || type === 'batch.created' ? [{ from, to: to as BatchState, position }] : []));
  for (const { from, to, position } of moves) {
    if (from !== null && !canMoveBatch(from, to)) faults.push(`an illegal move: ${id} from ${from} to ${to} at event ${position}`);
  }
  if (moves.at(-1)?.to !== batch.state) faults.push(`law 9: the events say that ${id} is ${moves.at(-1)?.to}, and its row says ${batch.state}`);
  if (batch.finishedAt === null) faults.push(`law 8: ${id} is ${batch.state} for ever`);
  const asked = evidence.records.filter(({ requesters }) => requesters.some((requester) => requester.batch === id));
  if (batch.receivedAt === null && asked.length > 0) faults.push(`${id} was never received whole, and ${asked.length} cancellations were filed of it`);
  const waiting = items.filter(({ item }) => item.state === 'waiting');
  if (batch.state === 'finished' && waiting.length > 0) faults.push(`law 8: ${id} is finished, and ${waiting.length} rows of it wait`);
  for (const { item } of items.filter((it) => it.item.state === 'filed')) {
    const isThere = asked.some(({ cancellation }) => cancellation.id === item.cancellationId);
    if (!isThere) faults.push(`law 8: row ${item.number} of ${id} is filed as ${item.cancellationId}, which was not asked for by it`);
  }
  const own = asked.filter(({ requesters }) => requesters.every((requester) => requester.batch === id)).map(({ cancellation }) => cancellation.id);
  for (const { type, cancellationId, data, position } of evidence.events) {
    if (type !== 'attempt.started' || cancellationId === null || data['followUp'] !== null || !own.includes(cancellationId)) continue;
    const state = moves.findLast((move) => move.position < position)?.to;
    if (state !== undefined && SENDS_NOTHING.includes(state)) faults.push(`law 6: ${id} is ${state}, and an attempt for its ${cancellationId} begins at event ${position}`);
  }
  return faults;
}
