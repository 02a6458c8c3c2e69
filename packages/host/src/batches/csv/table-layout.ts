/** Which characters separate the columns of a table, and how many lines come before it. */
export interface TableLayout {
  readonly delimiter: ',' | ';' | '\t';
  /** 1 where spreadsheets left a line `sep=;` in front; it is no row, but it counts as a line. */
  readonly linesBefore: number;
}

const DELIMITERS = [',', ';', '\t'] as const;
const SEPARATOR_LINE = /^"?sep=([,;\t])"?$/i;

/** Reads it off the first line that says something; `head` is the beginning of the text. Without any separator: a comma. */
export function layoutOf(head: string): TableLayout {
  const [first = '', ...others] = head.split('\n');
  const told = DELIMITERS.find((delimiter) => delimiter === SEPARATOR_LINE.exec(first)?.[1]);
  if (told !== undefined) return { delimiter: told, linesBefore: 1 };
  const telling = [first, ...others].find((line) => !/^\s*(#.*)?$/.test(line)) ?? '';
  const outsideQuotes = telling.replace(/"[^"]*"/g, '');
  const [most = ','] = [...DELIMITERS].sort((left, right) => outsideQuotes.split(right).length - outsideQuotes.split(left).length);
  return { delimiter: most, linesBefore: 0 };
}

/** True once `head` holds what `layoutOf` needs. */
export function holdsTellingLine(head: string): boolean {
  return /^(\s*(#.*)?\n)*[ \t]*[^\s#].*\n/.test(head);
}
