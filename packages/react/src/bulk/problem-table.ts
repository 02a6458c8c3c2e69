import type { BatchItem } from '@countermand/client';

/** What a spreadsheet would calculate: text that begins, after anything unseen, with a sign that begins formulas, or its look-alike. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@\u2212])/u;

/** The wrong rows as CSV, safe to open in a spreadsheet: no cell is calculated. */
export function problemTable(problems: readonly BatchItem[]): Blob {
  const rows = problems.map(({ line, reference, problem }) => [line, reference, problem?.code ?? '', problem?.message ?? '']);
  const text = [['line', 'reference', 'code', 'message'], ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
  // A byte-order mark: without it spreadsheets take it for a local character set.
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const defused = FORMULA.test(cell.normalize('NFKC')) ? `'${cell}` : cell;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
