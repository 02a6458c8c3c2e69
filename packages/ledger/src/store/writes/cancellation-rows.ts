import type { Cancellation } from '@countermand/core/model';
import { columnsOf, prepared } from '../prepared.ts';
import { cancellationColumns, type DerivedColumns } from '../rows/cancellation-row.ts';
import type { CancellationsTable, LedgerDatabase } from '../tables.ts';

/** Columns that a change may touch. */
const CHANGING = ['batch', 'state', 'live', 'version', 'work', 'due_at', 'attention', 'settled_at', 'body'] as const;
const LASTING = ['id', 'account', 'target_key', 'reference', 'follow_up_failed', 'created_at'] as const;

const insertUnlessLive = prepared((database, values: CancellationsTable) =>
  database
    .insertInto('cancellations')
    .values(columnsOf(values, [...LASTING, ...CHANGING]))
    .onConflict((conflict) => conflict.column('target_key').where('live', '=', (value) => value.lit(1)).doNothing()),
);

const updateIfSeen = prepared((database, values: DerivedColumns & { seen: number }) =>
  database
    .updateTable('cancellations')
    .set(columnsOf(values, CHANGING))
    .where('id', '=', values.id)
    .where('version', '=', values.seen),
);

/** Says whether it was inserted; it is not when its target has a live one. */
export async function insertCancellationRow(database: LedgerDatabase, cancellation: Cancellation, targetKey: string): Promise<boolean> {
  const row = { ...cancellationColumns(cancellation, false), target_key: targetKey, follow_up_failed: 0 as const };
  return (await insertUnlessLive(database, row)).numAffectedRows === 1n;
}

export interface RowUpdate {
  readonly next: Cancellation;
  readonly followUpFailed: boolean;
  /** The version that the row must still have. */
  readonly seen: number;
}

export async function updateCancellationRow(database: LedgerDatabase, { next, followUpFailed, seen }: RowUpdate): Promise<boolean> {
  return (await updateIfSeen(database, { ...cancellationColumns(next, followUpFailed), seen })).numAffectedRows === 1n;
}
