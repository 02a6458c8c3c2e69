import { isLiveState } from '../model/states.ts';
import type { Dossier, DossierEvent, DossierPage, InspectionPage, TargetWrites } from '../ports/ledger-inspection.ts';
import type { IntakeRecord } from '../ports/ledger-queries.ts';
import { recordOf } from './memory-listing.ts';
import type { MemoryTables } from './memory-tables.ts';

/** What a check reads of the ledger in memory. Nothing here can be damaged: there are no columns and no bodies. */
export function dossierPage(tables: MemoryTables, { after, limit }: InspectionPage): DossierPage {
  const ids = [...knownIds(tables)].filter((id) => id > after).sort();
  const page = ids.slice(0, limit);
  return { dossiers: page.map((id) => dossierOf(tables, id)), next: ids.length > limit ? (page.at(-1) ?? null) : null };
}

export function dossierOf(tables: MemoryTables, id: string): Dossier {
  const stored = tables.cancellations.get(id);
  const isRival = (key: string) => (other: { row: { id: string; state: Parameters<typeof isLiveState>[0] }; targetKey: string }) =>
    other.targetKey === key && other.row.id !== id && isLiveState(other.row.state);
  const rivals = stored && isLiveState(stored.row.state) ? [...tables.cancellations.values()].filter(isRival(stored.targetKey)) : [];
  return {
    id,
    cancellation: stored?.row,
    requesters: stored ? recordOf(tables, stored).requesters : [],
    attempts: [...tables.attempts.values()].filter(({ row }) => row.cancellationId === id).map(({ row }) => row),
    followUps: stored ? recordOf(tables, stored).followUps : [],
    events: [...tables.events.values()].filter((event) => event.cancellationId === id) as readonly DossierEvent[],
    rivals: rivals.map(({ row }) => row.id),
    damage: stored ? [] : [{ kind: 'missing', row: `cancellations ${id}`, detail: 'Events name it, and it is not there.' }],
  };
}

export function repeatedWrites(tables: MemoryTables, { after, limit }: InspectionPage): readonly TargetWrites[] {
  const byTarget = Map.groupBy(tables.attempts.values(), ({ targetKey }) => targetKey);
  return [...byTarget]
    .filter(([key, attempts]) => key > after && attempts.length > 1)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .slice(0, limit)
    .map(([targetKey, attempts]) => ({ targetKey, attempts: attempts.map(({ row }) => row) }));
}

export function danglingIntakes(tables: MemoryTables, limit: number): readonly IntakeRecord[] {
  return [...tables.intakes.values()].filter(({ cancellationId }) => isOurs(cancellationId) && tables.cancellations.get(cancellationId) === undefined).slice(0, limit);
}

function knownIds(tables: MemoryTables): Set<string> {
  const named = [...tables.events.values()].map(({ cancellationId }) => cancellationId).filter(isOurs);
  return new Set([...[...tables.cancellations.values()].map(({ row }) => row.id), ...named]);
}

function isOurs(id: string | null): id is string {
  return id?.startsWith('can_') ?? false;
}
