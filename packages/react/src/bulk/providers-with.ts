import type { Provider } from '@countermand/client';

/** The providers that have an option, by their names. */
export function providersWith(option: 'refund' | 'notifyCustomer', providers: readonly Provider[]): readonly string[] {
  return providers.filter(({ operations }) => operations.some(({ purpose, options }) => purpose === 'stop' && option in options)).map(({ displayName }) => displayName);
}
