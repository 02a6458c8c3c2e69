import type { BatchRow } from '@countermand/core';
import { cellProblem } from './cell-problem.ts';
import type { Column, Columns } from './columns.ts';
import type { TableRecord } from './table-records.ts';

/** The longest part of a wrong row that is repeated. */
const LONGEST_WRITTEN = 100;

type Cells = ReadonlyMap<Column, string>;

/** Turns a record into a row. What it means is judged later, where every face's rows are. */
export function rowOfRecord(record: TableRecord, columns: Columns): BatchRow {
  const { cells, line } = record;
  const values: Cells = new Map(columns.flatMap((column, index) => (column === null ? [] : [[column, (cells[index] ?? '').trim()] as const])));
  const problem = formProblem(record, columns) ?? cellProblems(values);
  if (problem !== undefined) return { line, problem, written: written(values) };
  const order = namedOrder(values);
  if ('problem' in order) return { line, ...order, written: written(values) };
  const details = { reason: reasonCode(values.get('reason') ?? ''), note: values.get('note') ?? '', orderNumber: values.get('order_number') ?? '' };
  return { line, ...order, ...Object.fromEntries(Object.entries(details).filter(([, text]) => text !== '')) };
}

/** What is wrong with the row as a row. */
function formProblem({ cells, line, lastLine, badQuote }: TableRecord, columns: Columns): string | undefined {
  if (badQuote) {
    const lines = line === lastLine ? 'this line' : `lines ${line} to ${lastLine}, which were read as one row`;
    return `Text follows a closing quote: mend the quotes of ${lines}. Within a quoted field a quote is written twice.`;
  }
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (extra || cells.length < columns.length) return countProblem(cells.length, columns.length);
  const unnamed = columns.some((column, index) => column === null && (cells[index] ?? '').trim() !== '');
  return unnamed ? 'A cell stands in a column that has no name in the header.' : undefined;
}

function countProblem(cells: number, columns: number): string {
  const has = `The row has ${cells} ${cells === 1 ? 'column' : 'columns'}`;
  return columns === 1 ? `${has}, and one was expected. Put the field in quotes if it holds the separator.` : `${has} where the header has ${columns}.`;
}

function cellProblems(values: Cells): string | undefined {
  for (const [column, text] of values) {
    const problem = cellProblem(text, column);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

type NamedOrder = { readonly reference: string } | { readonly account: string; readonly kind?: string; readonly id: string } | { readonly problem: string };

function namedOrder(values: Cells): NamedOrder {
  const cell = (column: Column): string => values.get(column) ?? '';
  const [reference, account, kind, id] = [cell('reference'), cell('account'), cell('kind'), cell('id')];
  if (reference !== '' && account !== '') return withinAccount(reference, account);
  if (reference !== '') return { reference };
  if (account !== '' && id !== '') return { account, ...(kind !== '' && { kind }), id };
  return { problem: account === '' ? 'The row names no order.' : 'The row names an account but no order.' };
}

/** `account,reference`: the reference may name the account once more, but no other one. */
function withinAccount(reference: string, account: string): NamedOrder {
  if (reference.startsWith(`${account}:`)) return { reference };
  if (!reference.includes(':')) return { reference: `${account}:${reference}` };
  return { problem: `The account "${account}" and the reference name different accounts. An id that holds a colon belongs in a column "id".` };
}

/** `Customer request` means `customer_request`. */
function reasonCode(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]+/g, '_');
}

function written(values: Cells): string {
  const cell = (column: Column): string => values.get(column) ?? '';
  const order = [cell('kind'), cell('id')].filter((part) => part !== '').join('/') || cell('reference');
  return [cell('account'), order].filter((part) => part !== '').join(':').slice(0, LONGEST_WRITTEN);
}
