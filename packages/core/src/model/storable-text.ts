/** What is said of text that no ledger could give back as it came. */
export const NOT_STORABLE = 'It holds a character that text cannot hold: NUL, or half of a surrogate pair.';

/** Whether every database gives the text back as it is: PostgreSQL takes no NUL, and UTF-8 has no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
