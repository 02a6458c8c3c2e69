/** The deepest nesting read. */
export const DEPTH_LIMIT = 64;

/** What a look over the text of a JSON document found, before anything is built from it. */
export type JsonScan = { readonly ok: true; readonly hasProto: boolean } | { readonly ok: false; readonly problem: string };

/**
 * Looks for what `JSON.parse` lets through: nesting beyond reason, a key given twice (of two statuses, which counts?),
 * and `__proto__`. Whether the text is JSON at all is left to `JSON.parse`.
 */
export function scanJson(text: string): JsonScan {
  const open: (Set<string> | null)[] = [];
  let hasProto = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{' || character === '[') {
      if (open.push(character === '{' ? new Set() : null) > DEPTH_LIMIT) return { ok: false, problem: `the answer is nested deeper than ${DEPTH_LIMIT}` };
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === '"') {
      const end = endOfString(text, index);
      const keys = open.at(-1);
      if (keys && isFollowedByColon(text, end)) {
        const key = plainKey(text.slice(index, end + 1));
        if (keys.has(key)) return { ok: false, problem: 'the answer gives the same key twice' };
        keys.add(key);
        hasProto ||= key === '__proto__';
      }
      index = end;
    }
  }
  return { ok: true, hasProto };
}

/** The index of the closing quote; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  return text.length;
}

function isFollowedByColon(text: string, end: number): boolean {
  let index = end + 1;
  while (' \n\r\t'.includes(text[index] ?? '-')) index += 1;
  return text[index] === ':';
}

/** The key without quotes and escapes: `"\u0069d"` is `id`. */
function plainKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}
