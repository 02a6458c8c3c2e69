import { stripVTControlCharacters } from 'node:util';
import type { SafeText } from './safe-text.ts';

/** Lines no wider than `columns` where words allow it, all but the first one indented. Safe as what goes in: only spaces become breaks. */
export function wrapped(words: SafeText, columns: number, indent: number): readonly SafeText[] {
  const lines: string[] = [];
  let line = '';
  // What is set apart by several spaces stays so: only single ones are where a line may break.
  for (const word of words.trimEnd().split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line] as SafeText[];
}

function widthOf(line: string): number {
  return stripVTControlCharacters(line).length;
}
