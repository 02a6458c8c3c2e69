import type { Column } from './columns.ts';

/** No cell but a note's needs to be longer. */
const LONGEST_CELL = 1_000;
const LONGEST_NOTE = 10_000;

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
// eslint-disable-next-line no-control-regex -- as above; a note may have lines
const CONTROL_IN_NOTE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** What is wrong with a cell as text, whatever it means; undefined when nothing is. The text itself is not repeated. */
export function cellProblem(text: string, column: Column): string | undefined {
  const longest = column === 'note' ? LONGEST_NOTE : LONGEST_CELL;
  if (text.length > longest) return `The column "${column}" holds ${text.length} characters; at most ${longest} are read.`;
  if (text.includes('\ufffd')) return `The column "${column}" holds bytes that are not text in the file's character set. Save the file as UTF-8, or name its character set.`;
  if ((column === 'note' ? CONTROL_IN_NOTE : CONTROL).test(text)) return `The column "${column}" holds a control character or a line break.`;
  return undefined;
}
