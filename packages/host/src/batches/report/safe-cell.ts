/**
 * What a spreadsheet would calculate: text that begins, after anything unseen, with a sign that begins formulas. Look-alikes
 * (full-width, small, superscript) count, for some programs make them plain; so does a tab or a line break in front.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@\u2212])/u;

/** Characters that a terminal or an editor would obey instead of show; line breaks are kept. */
const OBEYED = /(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as a cell that is safe to open in a spreadsheet: it is shown and never calculated. */
export function safeCell(text: string): string {
  const defused = FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
  return defused.replace(OBEYED, ' ');
}
