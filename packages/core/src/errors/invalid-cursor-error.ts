import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.invalid-cursor-error');

/** A cursor that this ledger did not give out. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is InvalidCursorError {
    return isBranded(value, BRAND);
  }
}
