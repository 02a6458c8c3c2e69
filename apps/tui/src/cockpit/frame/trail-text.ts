import type { SafeText } from '../../text/safe-text.ts';
import { joined, text } from '../../text/text.ts';
import { widthOf } from '../../text/width.ts';

const BETWEEN = text` › `;
const LEFT_OUT = text`…`;
/** So many are told at most: the screen, and the two behind it. */
const MOST = 3;

/** Where one is and the way there, in so many columns: what is too long is left out from the front, and the screen itself stays. */
export function trailText(titles: readonly SafeText[], columns: number): SafeText {
  const last = titles.slice(-MOST);
  const fitting = last.findIndex((_, from) => widthOf(written(last, from)) <= columns);
  return written(last, fitting < 0 ? last.length - 1 : fitting);
}

function written(titles: readonly SafeText[], from: number): SafeText {
  return joined(from === 0 ? titles : [LEFT_OUT, ...titles.slice(from)], BETWEEN);
}
