import { isBranded } from './brand.ts';

const BRAND = Symbol.for('countermand.error.plugin-contract-error');

/** A plugin broke its contract: another shape, a second write, an unknown kind. Names the plugin. */
export class PluginContractError extends Error {
  override readonly name = 'PluginContractError';
  readonly [BRAND] = true;

  static isInstance(value: unknown): value is PluginContractError {
    return isBranded(value, BRAND);
  }
}
