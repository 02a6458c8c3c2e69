import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.illegal-move-error');

/** A bug: a state move that the table of legal moves does not list. */
export class IllegalMoveError extends Error {
  override readonly name = 'IllegalMoveError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is IllegalMoveError {
    return isBranded(value, BRAND);
  }
}
