import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { BatchFileError } from '../batch-file-error.ts';
import { badQuote } from './bad-quote.ts';
import { holdsTellingLine, layoutOf } from './table-layout.ts';

/** A record of a table, with the lines of the file it was read from. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lastLine: number;
  /** Text behind a closing quote: nobody can say what was meant. */
  readonly badQuote: boolean;
}

/** The longest record, in characters. What is longer has lost a quote, or is no table. */
const LONGEST_RECORD = 65_536;

/** How far the first line is looked for. */
const LONGEST_HEAD = LONGEST_RECORD;

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** The records of a table as they come, blank lines among them. Throws `BatchFileError` where its end cannot be found. */
export async function* tableRecords(text: AsyncIterable<string>): AsyncIterable<TableRecord> {
  const { head, rest } = await splitHead(text);
  const { delimiter, linesBefore } = layoutOf(head);
  // Counted as it parses: what is still to be read when it fails is never seen below.
  let parsedTo = linesBefore;
  const options: Options<TableRecord, Parsed> = {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    raw: true,
    on_record: ({ record, raw }, { lines }) => {
      const line = parsedTo + 1;
      parsedTo = linesBefore + lines;
      return { cells: record, line, lastLine: parsedTo, badQuote: badQuote(record, raw, delimiter) };
    },
  };
  // The library's types know no records of another form without named columns.
  const parser = parse(options as unknown as Options);
  // Errors of either side reach the reader through the parser.
  pipeline(Readable.from(afterLines(linesBefore, head, rest)), parser, () => {});
  try {
    yield* parser as AsyncIterable<TableRecord>;
  } catch (error) {
    throw error instanceof CsvError ? new BatchFileError(explained(error, parsedTo + 1)) : error;
  }
}

function explained({ code }: CsvError, line: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return `Line ${line}: a quoted field begins here and the file ends before it is closed. The file was cut off, or a quote is missing. Nothing of it was used.`;
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return `Line ${line}: the row that begins here is longer than ${LONGEST_RECORD} characters. A closing quote is missing, or this is no CSV file. Nothing of it was used.`;
  }
  return `Line ${line}: the file cannot be read from here on (${code}). Nothing of it was used.`;
}

interface SplitText {
  readonly head: string;
  readonly rest: AsyncIterator<string>;
}

async function splitHead(text: AsyncIterable<string>): Promise<SplitText> {
  const rest = text[Symbol.asyncIterator]();
  let head = '';
  while (head.length < LONGEST_HEAD && !holdsTellingLine(head)) {
    const next = await rest.next();
    if (next.done) break;
    head += next.value;
  }
  return { head, rest };
}

async function* afterLines(linesBefore: number, head: string, rest: AsyncIterator<string>): AsyncIterable<string> {
  yield linesBefore === 0 ? head : head.slice(head.indexOf('\n') + 1);
  yield* { [Symbol.asyncIterator]: () => rest };
}
