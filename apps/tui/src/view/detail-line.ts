import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** A line of something told in full, and what it is: a screen makes headings bold, and a plain place writes the words. */
export interface DetailLine {
  readonly kind: 'title' | 'heading' | 'plain' | 'warning' | 'gap';
  readonly words: SafeText;
}

/** Columns that the name of a fact takes. */
export const LABEL_COLUMNS = 13;

export const GAP_LINE: DetailLine = { kind: 'gap', words: text`` };

export function plainLine(words: SafeText): DetailLine {
  return { kind: 'plain', words };
}

export function headingLine(words: SafeText): DetailLine {
  return { kind: 'heading', words };
}

/** `provider     open → canceled`. */
export function factLine(name: SafeText, value: SafeText): DetailLine {
  return plainLine(text`  ${name.padEnd(LABEL_COLUMNS) as SafeText}${value}`);
}

/** `2026-03-02 09:00:01Z`. */
export function instantText(timestamp: string): SafeText {
  return safeText(timestamp.replace('T', ' ').replace(/\.\d+Z$/, 'Z'), 40);
}
