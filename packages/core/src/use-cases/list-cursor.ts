import { createHash } from 'node:crypto';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';

/** What a cursor belongs to: the list, and what narrows it. How long its pages are may change. */
export interface CursorList {
  readonly list: 'cancellations' | 'batches' | 'batch_items' | 'webhook_deliveries' | 'targets';
  readonly filter: { readonly [name: string]: JsonValue };
}

const MARK_LENGTH = 8;

/** A place in a list as callers are given it: it goes on in no other list. Null stays null. */
export function markCursor(of: CursorList, cursor: string | null): string | null {
  return cursor === null ? null : `${markOf(of)}.${cursor}`;
}

/** The place itself; a problem where the cursor is of another list, or of the same one narrowed in another way. */
export function unmarkCursor(of: CursorList, cursor: string | undefined): Result<string | undefined> {
  if (cursor === undefined) return succeeded(undefined);
  return cursor.startsWith(`${markOf(of)}.`) ? succeeded(cursor.slice(MARK_LENGTH + 1)) : strangeCursor();
}

/** The problem of a cursor that this list did not give out. */
export function strangeCursor(): Result<never> {
  const detail = 'This is not a cursor of this list, narrowed in this way. Begin again without one.';
  return failed('invalid_request', detail, { errors: [{ pointer: '/cursor', detail }] });
}

function markOf({ list, filter }: CursorList): string {
  return createHash('sha256').update(canonicalJson({ list, filter })).digest('base64url').slice(0, MARK_LENGTH);
}
