import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.duplicate-intake-error');

/** The idempotency key was taken by a twin. */
export class DuplicateIntakeError extends Error {
  override readonly name = 'DuplicateIntakeError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is DuplicateIntakeError {
    return isBranded(value, BRAND);
  }
}
