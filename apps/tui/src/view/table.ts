import Table from 'cli-table3';
import type { Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';
import { widthOf } from '../text/width.ts';

const NO_LINES = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
} as const;

const GAP = '  ';

/** Where a table is shown. */
export interface TablePlace {
  readonly paint: Paint;
  /** How wide it may be; undefined for as wide as it likes. */
  readonly columns: number | undefined;
}

type Row = readonly SafeText[];

/**
 * Columns under their names, without lines: it reads as well in a pipe. Where the terminal is too narrow for that, each
 * row is folded at its cells, so that no id is broken in two.
 */
export function table(head: Row, rows: readonly Row[], { paint, columns }: TablePlace): SafeText {
  const drawn = draw(head.map((name) => paint('bold', name)), rows);
  const fits = columns === undefined || drawn.split('\n').every((line) => widthOf(line as SafeText) <= columns);
  // Safe as its cells are: the layout adds spaces and line breaks only.
  return (fits ? drawn : rows.map((row) => fold(row, columns)).join('\n')) as SafeText;
}

function draw(head: Row, rows: readonly Row[]): string {
  const drawn = new Table({ head: [...head], chars: NO_LINES, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
  drawn.push(...rows.map((row) => [...row]));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** As many cells on a line as fit; what follows is indented. */
function fold(row: Row, columns: number): string {
  const [first = '', ...cells] = row.filter((cell) => cell !== '');
  const lines: string[] = [first];
  for (const cell of cells) {
    const line = lines.at(-1) ?? '';
    const longer = `${line}${GAP}${cell}`;
    if (widthOf(longer as SafeText) <= columns) lines[lines.length - 1] = longer;
    else lines.push(`${GAP}${cell}`);
  }
  return lines.join('\n');
}
