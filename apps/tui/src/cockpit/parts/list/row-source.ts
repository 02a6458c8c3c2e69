/** Rows that may be many: only those that are seen have to be there. */
export interface RowSource<Row> {
  /** How many are known of. */
  readonly count: number;
  /** False while there may be more than are known of. */
  readonly complete: boolean;
  /** Undefined where it is not there yet. */
  readonly at: (index: number) => Row | undefined;
  /** Says which rows are seen, so that those and the next ones are fetched. */
  readonly need: (first: number, last: number) => void;
}

/** Rows that are all there. */
export function allRows<Row>(rows: readonly Row[]): RowSource<Row> {
  return { count: rows.length, complete: true, at: (index) => rows[index], need: () => {} };
}
