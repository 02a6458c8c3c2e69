import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.ledger-unavailable-error');

/** The ledger's database cannot be used. Nothing is sent while it cannot be recorded. */
export class LedgerUnavailableError extends Error {
  override readonly name = 'LedgerUnavailableError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is LedgerUnavailableError {
    return isBranded(value, BRAND);
  }
}
