import type { SafeText } from './safe-text.ts';
import { widthOf } from './width.ts';

/** Lines no wider than `columns` where words allow it, all but the first one indented. Safe as what goes in: only spaces become breaks. */
export function wrapped(words: SafeText, columns: number, indent: number): readonly SafeText[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  // What is set apart by several spaces stays so: only single ones are where a line may break.
  for (const word of words.trimEnd().split(/(?<=\S) (?=\S)/)) {
    const wide = widthOf(word as SafeText);
    if (line !== '' && width + 1 + wide > columns) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
      width = indent + wide;
    } else {
      width += line === '' ? wide : 1 + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line] as SafeText[];
}
