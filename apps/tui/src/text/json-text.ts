/**
 * What JSON leaves as it is and a terminal might obey or hide: DEL, C1, bidi and zero-width characters, private use, what is not assigned,
 * line separators, what is drawn as nothing, and heaps of accents.
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]|(?<=\p{M}{3})\p{M}/gu;

/** One line of JSON that means the same value and holds only visible characters. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
