import type { InspectionPage } from '../ports/ledger-inspection.ts';
import type { CompactedRecords, OlderCancellation } from '../ports/ledger-retention.ts';
import type { IntakeKey, IntakeRecord } from '../ports/ledger-queries.ts';
import { intakeKeyText, type MemoryTables } from './memory-tables.ts';

export function olderCancellations(tables: MemoryTables, { after, limit }: InspectionPage): readonly OlderCancellation[] {
  const rows = [...tables.cancellations.values()].map(({ row }) => ({ id: row.id, cancellation: row }));
  return rows.filter(({ id }) => id > after).sort((left, right) => (left.id < right.id ? -1 : 1)).slice(0, limit);
}

export function intakesAfter(tables: MemoryTables, after: IntakeKey | undefined, limit: number): readonly IntakeRecord[] {
  const start = after && intakeKeyText(after);
  const rows = [...tables.intakes.values()].map((record) => ({ text: intakeKeyText(record), record })).sort((left, right) => (left.text < right.text ? -1 : 1));
  return rows.filter(({ text }) => start === undefined || text > start).slice(0, limit).map(({ record }) => record);
}

/** What is rewritten and removed beside the cancellation itself. */
export function replaceRecords(tables: MemoryTables, { requesters, attempts, events, removed }: CompactedRecords): void {
  for (const row of requesters) {
    const stored = tables.requesters.get(row.id);
    if (stored) tables.requesters.set(row.id, { ...stored, row });
  }
  for (const row of attempts) {
    const stored = tables.attempts.get(row.id);
    if (stored) tables.attempts.set(row.id, { ...stored, row });
  }
  for (const event of events) tables.events.set(String(event.position), event);
  for (const position of removed) tables.events.delete(String(position));
  const through = Math.max(tables.marks.get('events_removed_through') ?? 0, ...removed);
  if (removed.length > 0) tables.marks.set('events_removed_through', through);
}
