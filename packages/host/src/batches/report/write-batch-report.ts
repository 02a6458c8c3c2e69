import type { BatchItemView } from '@countermand/core/model';
import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell.ts';

type Cell = string | number;

/** The report's columns in their order, each with what stands in it. */
const COLUMNS: Readonly<Record<string, (item: BatchItemView) => Cell | null | undefined>> = {
  line: ({ line }) => line,
  reference: ({ reference, cancellation }) => cancellation?.reference ?? reference,
  order_number: ({ orderNumber, merchantNumber, cancellation }) => cancellation?.orderNumber ?? merchantNumber ?? orderNumber,
  state: ({ state, cancellation }) => cancellation?.state ?? state,
  code: ({ problem, cancellation }) => problem?.code ?? cancellation?.refusal?.code ?? cancellation?.failure?.code,
  message: ({ problem, cancellation }) => problem?.message ?? cancellation?.refusal?.message ?? cancellation?.failure?.message ?? cancellation?.remark,
  confirmed_by: ({ cancellation }) => cancellation?.confirmedBy,
  replacement: ({ cancellation }) => cancellation?.replacement?.target?.id,
  hold: ({ cancellation }) => cancellation?.replacement?.hold,
  warnings: ({ cancellation }) => cancellation?.warnings.map(({ code }) => code).join(' '),
  reason: ({ reason }) => reason,
  note: ({ note }) => note,
  cancellation: ({ cancellation }) => cancellation?.id,
  settled_at: ({ cancellation }) => cancellation?.settledAt,
};

export const REPORT_COLUMNS = Object.keys(COLUMNS);

/** So many rows are written at once. */
const ROWS_AT_ONCE = 200;

/** A byte-order mark: without it spreadsheets take the file for a local character set. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A batch's rows as CSV, safe to open in a spreadsheet: no cell is ever calculated, numbers stay numbers. Written as it is read, a few
 * hundred rows at a time.
 */
export async function* writeBatchReport(items: AsyncIterable<BatchItemView>): AsyncIterable<string> {
  yield `${BYTE_ORDER_MARK}${table([REPORT_COLUMNS])}`;
  let rows: (readonly Cell[])[] = [];
  for await (const item of items) {
    rows.push(Object.values(COLUMNS).map((cell) => safe(cell(item) ?? '')));
    if (rows.length < ROWS_AT_ONCE) continue;
    yield table(rows);
    rows = [];
  }
  if (rows.length > 0) yield table(rows);
}

function safe(cell: Cell): Cell {
  return typeof cell === 'number' ? cell : safeCell(cell);
}

function table(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { record_delimiter: '\r\n', quote_record_delimiter: true });
}
