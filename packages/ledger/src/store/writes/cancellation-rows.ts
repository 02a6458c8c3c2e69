import type { Cancellation } from '@countermand/core/model';
import { columnsOf, prepared, type Prepared } from '../prepared.ts';
import { cancellationColumns, searchedColumns, type DerivedColumns } from '../rows/cancellation-row.ts';
import type { CancellationsTable, LedgerDatabase } from '../tables.ts';

/** Columns that a change may touch. */
const SEARCHED = ['batch', 'state', 'live', 'version', 'work', 'due_at', 'attention', 'settled_at', 'awaited_order'] as const;
const CHANGING = [...SEARCHED, 'body'] as const;
const LASTING = ['id', 'account', 'target_key', 'reference', 'follow_up_failed', 'created_at'] as const;

const insertUnlessLive = prepared((database, values: CancellationsTable) =>
  database
    .insertInto('cancellations')
    .values(columnsOf(values, [...LASTING, ...CHANGING]))
    .onConflict((conflict) => conflict.column('target_key').where('live', '=', (value) => value.lit(1)).doNothing()),
);

type Changing = (typeof CHANGING)[number];
type Update = Prepared<DerivedColumns & { seen: number }, unknown>;

/** By the columns they set. A column that is set anew is written to each of its indices, even where it keeps its value. */
const UPDATES = new Map<string, Update>();

function updateOf(columns: readonly Changing[]): Update {
  const key = columns.join();
  const known = UPDATES.get(key);
  if (known) return known;
  const update: Update = prepared((database, values) =>
    database.updateTable('cancellations').set(columnsOf(values, columns)).where('id', '=', values.id).where('version', '=', values.seen),
  );
  UPDATES.set(key, update);
  return update;
}

/** Says whether it was inserted; it is not when its target has a live one. */
export async function insertCancellationRow(database: LedgerDatabase, cancellation: Cancellation, targetKey: string): Promise<boolean> {
  const row = { ...cancellationColumns(cancellation, false), target_key: targetKey, follow_up_failed: 0 as const };
  return (await insertUnlessLive(database, row)).numAffectedRows === 1n;
}

export interface RowUpdate {
  /** As it stands; the row must still have its version. */
  readonly current: Cancellation;
  readonly next: Cancellation;
  readonly followUpFailed: boolean;
}

export async function updateCancellationRow(database: LedgerDatabase, { current, next, followUpFailed }: RowUpdate): Promise<boolean> {
  const before = searchedColumns(current, followUpFailed);
  const after = cancellationColumns(next, followUpFailed);
  const update = updateOf([...SEARCHED.filter((column) => after[column] !== before[column]), 'body']);
  return (await update(database, { ...after, seen: current.version })).numAffectedRows === 1n;
}
