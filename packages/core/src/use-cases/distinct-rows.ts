import type { BatchItem, BatchRowCounts } from '../model/batch.ts';
import type { KeyedBatchItem } from '../ports/batch-store.ts';
import type { CheckedRow } from './batch-row-check.ts';

interface Place {
  readonly batch: string;
  /** The number of the row before the first of these. */
  readonly after: number;
  /** The lines on which keys of these rows stand already. */
  readonly known: ReadonlyMap<string, number>;
}

/** Rows as the ledger keeps them: what an earlier row names already is a duplicate of that one. */
export function distinctRows(rows: readonly CheckedRow[], { batch, after, known }: Place): KeyedBatchItem[] {
  const lines = new Map(known);
  return rows.map((row, index) => {
    const { key, demo: _demo, ...rest } = row;
    const first = key === null ? undefined : lines.get(key);
    if (key !== null && first === undefined) lines.set(key, row.line);
    const blank = { batch, number: after + index + 1, cancellationId: null, joined: false };
    if (row.problem) return { item: { ...blank, ...rest, state: 'invalid' }, key: null };
    if (first === undefined) return { item: { ...blank, ...rest, state: 'waiting' }, key };
    return { item: { ...blank, ...rest, state: 'duplicate', problem: { code: 'invalid_request', message: `It names the same order as line ${first}.` } }, key: null };
  });
}

export function countRows(before: BatchRowCounts, items: readonly Pick<BatchItem, 'state'>[]): BatchRowCounts {
  const count = (state: BatchItem['state']) => items.filter((item) => item.state === state).length;
  return {
    total: before.total + items.length,
    accepted: before.accepted + count('waiting'),
    invalid: before.invalid + count('invalid'),
    duplicate: before.duplicate + count('duplicate'),
  };
}
