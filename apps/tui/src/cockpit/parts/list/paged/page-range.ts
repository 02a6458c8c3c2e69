/** How the rows of a list follow one another. */
export interface RowOrder<Row> {
  readonly keyOf: (row: Row) => string;
  /** Whether the one is above the other. A row's place never changes. */
  readonly isAbove: (one: Row, other: Row) => boolean;
}

/** A stretch of a list. What lies in it may change; where it begins and ends does not. */
export interface PageRange<Row> {
  /** What it is asked for with; undefined at the top of the list. */
  readonly cursor: string | undefined;
  /** The last row that belongs to it; undefined for the last page, which ends with the list. */
  readonly bound: Row | undefined;
  readonly count: number;
  /** Undefined while it is let go of. */
  readonly rows: readonly Row[] | undefined;
}

/** Those of the rows that lie within the page. */
export function within<Row>({ bound }: Pick<PageRange<Row>, 'bound'>, rows: readonly Row[], { isAbove }: RowOrder<Row>): readonly Row[] {
  return bound === undefined ? rows : rows.filter((row) => !isAbove(bound, row));
}

/** Whether rows that were read one after the other reach to the page's end. */
export function reaches<Row>({ bound }: Pick<PageRange<Row>, 'bound'>, rows: readonly Row[], { isAbove }: RowOrder<Row>): boolean {
  const last = rows.at(-1);
  return bound !== undefined && last !== undefined && !isAbove(last, bound);
}
