/** Deeper than any body that is taken here. */
const MOST_LEVELS = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];

/**
 * What makes well-formed JSON unfit as a request, in words: two readers may take another one of two values for the same key,
 * and what is nested without end is nobody's request. To be asked of text that was parsed: it is not checked again.
 */
export function jsonTrap(text: string): string | undefined {
  // The keys seen in each object that is open; null for a list.
  const open: (Set<string> | null)[] = [];
  let keyComes = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
      case OPEN_LIST: {
        const isObject = text.charCodeAt(at) === OPEN_OBJECT;
        if (open.push(isObject ? new Set() : null) > MOST_LEVELS) return `it is nested more than ${MOST_LEVELS} levels deep`;
        keyComes = isObject;
        break;
      }
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        open.pop();
        break;
      case COMMA:
        keyComes = open.at(-1) != null;
        break;
      case QUOTE: {
        const end = endOfString(text, at);
        if (keyComes) {
          const key = JSON.parse(text.slice(at, end + 1)) as string;
          const seen = open.at(-1);
          if (seen?.has(key)) return `the key ${JSON.stringify(key.slice(0, 100))} is written twice in one object`;
          seen?.add(key);
          keyComes = false;
        }
        at = end;
      }
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  for (; text.charCodeAt(end) !== QUOTE; end++) if (text.charCodeAt(end) === BACKSLASH) end++;
  return end;
}
