import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import { isLiveState } from '../model/states.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { CancellationFilter, Page } from '../ports/ledger-queries.ts';
import type { MemoryTables, StoredCancellation } from './memory-tables.ts';

/** Newest first; the cursor is the id of the last one shown. */
export function listCancellations(tables: MemoryTables, filter: CancellationFilter): Page<CancellationRecord> {
  const matching = [...tables.cancellations.values()]
    .filter((stored) => matches(tables, stored, filter))
    .sort((left, right) => right.row.createdAt - left.row.createdAt || (left.row.id < right.row.id ? 1 : -1));
  const start = filter.cursor === undefined ? 0 : startAfter(matching, filter.cursor);
  const shown = matching.slice(start, start + filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((stored) => recordOf(tables, stored)),
    nextCursor: last && start + shown.length < matching.length ? last.row.id : null,
  };
}

export function liveRecord(tables: MemoryTables, targetKey: string): CancellationRecord | undefined {
  const live = [...tables.cancellations.values()].find((stored) => stored.targetKey === targetKey && isLiveState(stored.row.state));
  return live && recordOf(tables, live);
}

export function recordOf(tables: MemoryTables, { row }: StoredCancellation): CancellationRecord {
  return {
    cancellation: row,
    requesters: [...tables.requesters.values()].filter((stored) => stored.cancellationId === row.id).map((stored) => stored.row),
    followUps: followUpsOf(tables, row.id),
  };
}

function startAfter(matching: readonly StoredCancellation[], cursor: string): number {
  const index = matching.findIndex((stored) => stored.row.id === cursor);
  if (index < 0) throw new InvalidCursorError(`"${cursor}" is not a cursor of this list.`);
  return index + 1;
}

function matches(tables: MemoryTables, { row, targetKey }: StoredCancellation, filter: CancellationFilter): boolean {
  return (
    (filter.states?.includes(row.state) ?? true) &&
    (filter.accounts?.includes(row.account) ?? true) &&
    (filter.reference === undefined || filter.reference === row.reference) &&
    (filter.references?.includes(row.reference) ?? true) &&
    (filter.targetKey === undefined || filter.targetKey === targetKey) &&
    (filter.batch === undefined || filter.batch === row.batch) &&
    (filter.attention !== true || needsAttention(tables, { row, targetKey })) &&
    (filter.replacement === undefined || followUpsOf(tables, row.id).some((followUp) => followUp.state !== 'held'))
  );
}

export function needsAttention(tables: MemoryTables, { row }: StoredCancellation): boolean {
  return (
    row.state === 'needs_attention' ||
    row.warnings.some((warning) => warning.code === 'contradicted_after_end') ||
    followUpsOf(tables, row.id).some((followUp) => followUp.state === 'failed')
  );
}

function followUpsOf(tables: MemoryTables, cancellationId: string) {
  return [...tables.followUps.values()].filter((followUp) => followUp.cancellationId === cancellationId);
}
