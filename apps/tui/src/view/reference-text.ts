import { safeText, type SafeText } from '../text/safe-text.ts';

/** Before each row: the cursor and the mark. */
const SIGNS = 3;

/** Between two columns of a list. */
const GAP = 2;

/**
 * The room for references in a list that has columns of these widths beside them. Where little is left, it is all theirs: what tells
 * orders apart comes first.
 */
export function referenceWidth(columns: number, others: readonly number[]): number {
  if (columns >= 110) return 36;
  if (columns >= 70) return 24;
  return Math.max(8, columns - SIGNS - others.reduce((sum, width) => sum + width + GAP, 0));
}

/** A reference that has no more room than this, in columns: its account is cut, for the id is what tells orders apart. */
export function referenceText(reference: string, columns: number): SafeText {
  const characters = Array.from(safeText(reference, 80));
  if (characters.length <= columns) return safeText(reference, 80);
  const colon = characters.indexOf(':');
  const id = characters.slice(colon);
  const room = columns - id.length - 1;
  // An id that is longer than its room is cut where it begins: its end differs most.
  if (colon <= 0 || room < 1) return safeText(`…${characters.slice(1 - columns).join('')}`);
  return safeText(`${characters.slice(0, room).join('')}…${id.join('')}`);
}
