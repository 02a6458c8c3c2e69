import { parse } from 'csv-parse/sync';

/**
 * True where text follows a closing quote. A quote within an unquoted field (`6" print`) is an ordinary character, as spreadsheets
 * read it; but behind a closing quote it may have swallowed the row after it, so such a row is refused.
 */
export function badQuote(cells: readonly string[], raw: string, delimiter: string): boolean {
  // Rare, and only then is the row read again, strictly.
  if (!cells.some((cell) => cell.startsWith('"'))) return false;
  try {
    parse(raw, { delimiter, record_delimiter: '\n', relax_quotes: false, relax_column_count: true });
    return false;
  } catch {
    return true;
  }
}
