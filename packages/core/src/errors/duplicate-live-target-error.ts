import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.duplicate-live-target-error');

/** The target has a live cancellation already; the one to join. */
export class DuplicateLiveTargetError extends Error {
  override readonly name = 'DuplicateLiveTargetError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is DuplicateLiveTargetError {
    return isBranded(value, BRAND);
  }
}
