import type { History } from '@countermand/core/provider';

/** Our last write was answered by a no. */
export function wasRefused({ attempts }: History): boolean {
  return attempts.at(-1)?.outcome === 'refused';
}

/** That no, in the provider's own words. */
export function refusalWords({ attempts }: History): string {
  return attempts.at(-1)?.evidence?.messages?.join(' ') || 'Next Commerce refused and gave no reason.';
}
