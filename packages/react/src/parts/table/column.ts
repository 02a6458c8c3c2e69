import type { ReactNode } from 'react';

/** A column of a grid. */
export interface Column<Row> {
  readonly key: string;
  /** Its head, and in narrow places what stands before each value. */
  readonly label: string;
  /** `now` in milliseconds since 1970. */
  readonly cell: (row: Row, now: number) => ReactNode;
}

/** By which column the rows are sorted. */
export interface ColumnSort {
  readonly key: string;
  readonly descending: boolean;
}
