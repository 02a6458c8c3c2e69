import { BatchFileError } from '../batch-file-error.ts';

/** The columns a table of orders may have. */
export const COLUMNS = ['reference', 'account', 'kind', 'id', 'reason', 'note', 'order_number'] as const;
export type Column = (typeof COLUMNS)[number];

/** What each cell of a row is; `null` for a column without a name, whose cells must be empty. */
export type Columns = readonly (Column | null)[];

const KNOWN = `Known columns: ${COLUMNS.join(', ')}.`;

/** How much of a wrong name an error repeats. */
const LONGEST_NAME = 60;

/** Without a header, a table is one reference a line. */
export const REFERENCES_ONLY: Columns = ['reference'];

/** True when the first record is no header but an order already: one cell, which names an account as references do. */
export function isReference(cells: readonly string[]): boolean {
  const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  return others.length === 0 && only.includes(':');
}

/**
 * Reads the header. Case, spaces, hyphens and underscores make no difference. Throws `BatchFileError` for a column nobody knows (a
 * misspelt `reason` is never passed over in silence), for one that comes twice, and where no order could be named.
 */
export function columnsOf(header: readonly string[], line: number): Columns {
  const columns = header.map((name) => columnNamed(name, line));
  const named = columns.filter((column) => column !== null);
  const twice = named.find((column, index) => named.indexOf(column) !== index);
  if (twice !== undefined) throw new BatchFileError(`Line ${line}: the column "${twice}" is there twice. Nothing of the file was used.`);
  const has = (column: Column): boolean => named.includes(column);
  if (has('reference') && (has('id') || has('kind'))) {
    throw new BatchFileError(`Line ${line}: the header names orders twice. Keep either "reference", or "account" and "id" (and "kind"). Nothing of the file was used.`);
  }
  if (!has('reference') && !(has('account') && has('id'))) {
    throw new BatchFileError(`Line ${line}: the header has no column that names an order: "reference", or "account" and "id". ${KNOWN} Nothing of the file was used.`);
  }
  return columns;
}

function columnNamed(written: string, line: number): Column | null {
  const plain = written.trim().toLowerCase().replaceAll(/[\s_-]+/g, '');
  if (plain === '') return null;
  const column = COLUMNS.find((known) => known.replaceAll('_', '') === plain);
  if (column === undefined) {
    throw new BatchFileError(`Line ${line}: there is no column "${written.trim().slice(0, LONGEST_NAME)}". ${KNOWN} Correct its name or leave it out. Nothing of the file was used.`);
  }
  return column;
}
