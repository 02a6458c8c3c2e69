import type { SafeText } from '../../text/safe-text.ts';

/** Our signs before words: read aloud they only disturb, and a simple terminal may not have them. */
const SIGNS = /(^|\s)[◷…↑⇄?!✔✘↩‖↻] (?=\S)/gu;

/** Words without the signs that stand beside them on a screen; an arrow is said. Safe as what goes in: signs are left out only. */
export function spoken(words: SafeText): SafeText {
  return words.replace(SIGNS, '$1').replaceAll(' → ', ' to ') as SafeText;
}
