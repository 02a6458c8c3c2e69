import { Buffer } from 'node:buffer';
import { InvalidCursorError } from '@countermand/core/errors';

/** Where a page ended. Both never change for a row, so that rows added meanwhile shift nothing. */
export interface Place {
  readonly createdAt: number;
  readonly id: string;
}

export function encodeCursor({ createdAt, id }: Place): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

/** Throws `InvalidCursorError` for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Place {
  const parts = parse(cursor);
  if (Array.isArray(parts)) {
    const [createdAt, id] = parts as unknown[];
    if (typeof createdAt === 'number' && typeof id === 'string' && encodeCursor({ createdAt, id }) === cursor) return { createdAt, id };
  }
  throw new InvalidCursorError('The cursor is not one that was given out. Start again without a cursor.');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Newest first; of the same instant the greater id first. */
export function newestFirst(left: Place, right: Place): number {
  if (left.createdAt !== right.createdAt) return right.createdAt - left.createdAt;
  if (left.id === right.id) return 0;
  return left.id < right.id ? 1 : -1;
}
