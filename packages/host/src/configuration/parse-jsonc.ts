import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { KeyPath } from './key-path.ts';

/** 1-based, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The file's text, parsed; knows where each key stands. */
export interface JsoncDocument {
  readonly value: unknown;
  /** Where the key (or the array's item) stands; undefined where the file does not have it. */
  positionOf(path: KeyPath): Position | undefined;
}

export type JsoncResult =
  | { readonly ok: true; readonly document: JsoncDocument }
  | { readonly ok: false; readonly problem: string; readonly position: Position };

/** Reads JSON with comments and trailing commas. A key written twice is an error: one of the two would be ignored. */
export function parseJsonc(text: string): JsoncResult {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!root) return { ok: false, problem: 'the file is empty', position: { line: 1, column: 1 } };
  if (first) return { ok: false, problem: inWords(printParseErrorCode(first.error)), position: positionAt(text, first.offset) };
  const twice = duplicateKey(root);
  if (twice) {
    return { ok: false, problem: `the key ${JSON.stringify(twice.value)} is written twice`, position: positionAt(text, twice.offset) };
  }
  return {
    ok: true,
    document: {
      value: getNodeValue(root),
      positionOf: (path) => {
        const node = findNodeAtLocation(root, [...path]);
        // A value's node hangs in a property whose first child is the key.
        const place = node?.parent?.type === 'property' ? node.parent : node;
        return place && positionAt(text, place.offset);
      },
    },
  };
}

function duplicateKey(node: Node): Node | undefined {
  const children = node.children ?? [];
  if (node.type === 'object') {
    const seen = new Set<unknown>();
    for (const property of children) {
      const key = property.children?.[0];
      if (key === undefined) continue;
      if (seen.has(key.value)) return key;
      seen.add(key.value);
    }
  }
  for (const child of children) {
    const found = duplicateKey(child);
    if (found) return found;
  }
  return undefined;
}

/** `CommaExpected` becomes `comma expected`. */
function inWords(code: string): string {
  return code.replaceAll(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
