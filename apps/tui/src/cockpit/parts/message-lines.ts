import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { wrapped } from '../../text/wrap.ts';

export interface MessageRoom {
  readonly columns: number;
  /** The most lines that it may take. */
  readonly most: number;
  /** Where its other lines begin. Default: at the edge. */
  readonly indent?: number;
}

/** A message as the lines it takes on the screen, known before they are drawn; `…` says that there is more. */
export function messageLines(words: SafeText, { columns, most, indent = 0 }: MessageRoom): readonly SafeText[] {
  const lines = wrapped(words, columns, indent);
  const kept = lines.slice(0, Math.max(0, most));
  return kept.map((line, index) => (index === most - 1 && lines.length > most ? text`${line} …` : line));
}
