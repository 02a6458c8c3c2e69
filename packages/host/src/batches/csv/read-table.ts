import type { BatchRow } from '@countermand/core';
import { BatchFileError } from '../batch-file-error.ts';
import { columnsOf, isReference, REFERENCES_ONLY, type Columns } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { rowOfRecord } from './row-of-record.ts';
import { tableRecords } from './table-records.ts';

export interface TableSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The character set as it was told; a byte-order mark counts more. Default: UTF-8. */
  readonly characterSet?: string | undefined;
  /** Called for each blank line, and each that begins with #: they are no rows. */
  readonly onBlank?: () => void;
}

/**
 * Reads a table of orders as it arrives. Wrong rows are told and the others go on; throws `BatchFileError` where the file as a whole
 * cannot be trusted: an unknown column, a quote that is never closed, no text.
 */
export async function* readTable({ bytes, characterSet, onBlank }: TableSource): AsyncIterable<BatchRow> {
  let columns: Columns | undefined;
  for await (const record of tableRecords(decodeText(bytes, characterSet))) {
    const { cells, line } = record;
    if (isBlank(cells)) {
      onBlank?.();
      continue;
    }
    if (columns === undefined) {
      const headless = isReference(cells);
      columns = headless ? REFERENCES_ONLY : columnsOf(cells, line);
      if (!headless) continue;
    }
    yield rowOfRecord(record, columns);
  }
  if (columns === undefined) throw new BatchFileError('The file is empty: there is no line with an order in it.');
}

function isBlank([first = '', ...others]: readonly string[]): boolean {
  return first.trimStart().startsWith('#') || [first, ...others].every((cell) => cell.trim() === '');
}
