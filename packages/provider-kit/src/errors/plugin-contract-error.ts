const BRAND = Symbol.for('countermand.error.plugin-contract-error');

/** A plugin broke its contract. Bears the brand of the core's error of this name, so that either one's `isInstance` knows it. */
export class PluginContractError extends Error {
  override readonly name = 'PluginContractError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is PluginContractError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
