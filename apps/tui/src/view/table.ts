import Table from 'cli-table3';
import type { Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';

const NO_LINES = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
} as const;

/** Columns under their names, without lines: it reads as well in a pipe. */
export function table(head: readonly SafeText[], rows: readonly (readonly SafeText[])[], paint: Paint): SafeText {
  const drawn = new Table({
    head: head.map((name) => paint('bold', name)),
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  drawn.push(...rows.map((row) => [...row]));
  // Safe as its cells are: the table adds spaces and line breaks only.
  return drawn.toString().replaceAll(/ +$/gm, '') as SafeText;
}
