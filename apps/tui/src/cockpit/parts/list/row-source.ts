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
  /** Where a row is that is there; -1 where none is. */
  readonly find?: (wanted: (row: Row) => boolean) => number;
  /** Rows that came on top since, and are not shown until they are asked for. `show` resolves when they are there. */
  readonly news?: { readonly count: number; readonly more: boolean; readonly show: () => Promise<void> };
  /** Says whether what comes on top is shown by itself, or only counted. */
  readonly follow?: (follows: boolean) => void;
  /** Reads to the end of what is not complete. */
  readonly walk?: RowWalk;
}

/** The way to the last row, page after page. */
export interface RowWalk {
  /** Resolves with the index of the last row; undefined when it was stopped, or could not get there. */
  readonly toEnd: () => Promise<number | undefined>;
  readonly stop: () => void;
  readonly isUnderWay: boolean;
}

/** Rows that are all there. */
export function allRows<Row>(rows: readonly Row[]): RowSource<Row> {
  return { count: rows.length, complete: true, at: (index) => rows[index], need: () => {}, find: (wanted) => rows.findIndex(wanted) };
}
