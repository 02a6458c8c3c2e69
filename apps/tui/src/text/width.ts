import stringWidth from 'string-width';
import type { SafeText } from './safe-text.ts';

/** How many columns a terminal needs for it: two for most of what is drawn wide, none for accents and colours. As Ink counts them. */
export function widthOf(words: SafeText): number {
  return stringWidth(words);
}
