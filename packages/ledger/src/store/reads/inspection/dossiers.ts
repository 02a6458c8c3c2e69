import type { Dossier, DossierPage, InspectionPage } from '@countermand/core';
import { targetKey, type Cancellation } from '@countermand/core/model';
import { cancellationColumns } from '../../rows/cancellation-row.ts';
import { flag } from '../../rows/flag.ts';
import type { CancellationsTable, LedgerDatabase } from '../../tables.ts';
import { inChunks } from '../in-chunks.ts';
import { belongingsOf, type Belongings } from './belongings.ts';
import { inspect, type Inspected } from './inspected.ts';
import { missingCancellations } from './missing.ts';
import { CANCELLATION } from './shape.ts';

type Row = CancellationsTable;

/** The next cancellations in order of id, those that only events name among them. */
export async function dossierPage(database: LedgerDatabase, { after, limit }: InspectionPage): Promise<DossierPage> {
  const rows: readonly Row[] = await database.selectFrom('cancellations').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute();
  const next = rows.length < limit ? null : (rows.at(-1)?.id ?? null);
  const missing = await missingCancellations(database, { after, upTo: next });
  const dossiers = [...(await dossiersOf(database, rows)), ...missing.map(missingDossier)];
  return { dossiers: dossiers.sort((left, right) => (left.id < right.id ? -1 : 1)), next };
}

export async function findDossier(database: LedgerDatabase, id: string): Promise<Dossier | undefined> {
  const rows: readonly Row[] = await database.selectFrom('cancellations').selectAll().where('id', '=', id).execute();
  return (await dossiersOf(database, rows))[0];
}

async function dossiersOf(database: LedgerDatabase, rows: readonly Row[]): Promise<Dossier[]> {
  const belongings = await belongingsOf(database, rows.map(({ id }) => id));
  const live = await liveByTarget(database, rows);
  return rows.map((row) => {
    const own = belongings.get(row.id) ?? { requesters: [], attempts: [], followUps: [], events: [], damage: [] };
    const { record, damage } = inspectRow(row, own);
    const rivals = row.live === 1 ? (live.get(row.target_key) ?? []).filter((id) => id !== row.id) : [];
    return { id: row.id, cancellation: record, ...own, rivals, damage: [...damage, ...own.damage] };
  });
}

function inspectRow(row: Row, { followUps }: Belongings): Inspected<Cancellation> {
  const failed = followUps.some(({ state }) => state === 'failed');
  const columns = (cancellation: Cancellation): Partial<Row> => {
    const { body: _, ...derived } = cancellationColumns(cancellation, failed);
    return { ...derived, follow_up_failed: flag(failed), target_key: targetKey(cancellation.origin, cancellation.target) };
  };
  return inspect<Cancellation, Row>(row, { row: `cancellations ${row.id}`, shape: CANCELLATION, columns });
}

/** Who counts as live for the targets of the live ones among these rows: one each, while the index that keeps law 4 is whole. */
async function liveByTarget(database: LedgerDatabase, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = [...new Set(rows.filter(({ live }) => live === 1).map((row) => row.target_key))];
  const found = await inChunks(keys, (chunk) =>
    database
      .selectFrom('cancellations')
      .select(['id', 'target_key'])
      .where('target_key', 'in', chunk)
      .where('live', '=', (value) => value.lit(1))
      .execute(),
  );
  const byTarget = Map.groupBy(found, (row) => row.target_key);
  return new Map([...byTarget].map(([key, group]) => [key, group.map(({ id }) => id)]));
}

function missingDossier(id: string): Dossier {
  const damage = [{ kind: 'missing', row: `cancellations ${id}`, detail: 'Events name it, and it is not there.' }] as const;
  return { id, cancellation: undefined, requesters: [], attempts: [], followUps: [], events: [], rivals: [], damage };
}
