import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.configuration-error');

/** The configuration is wrong; the message holds the path of the wrong key and what to do. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is ConfigurationError {
    return isBranded(value, BRAND);
  }
}
