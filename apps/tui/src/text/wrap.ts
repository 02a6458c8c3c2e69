import type { SafeText } from './safe-text.ts';

/** Lines no wider than `columns` where words allow it, all but the first one indented. Safe as what goes in: only spaces become breaks. */
export function wrapped(words: SafeText, columns: number, indent: number): readonly SafeText[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.trimEnd().split(/(?<=\S) +/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line] as SafeText[];
}
