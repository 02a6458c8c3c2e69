import type { Confidence, Fact } from '@countermand/core/provider';

const as =
  (confidence: Confidence) =>
  <T>(value: T, source: string): Fact<T> => ({ value, confidence, source });

/** The vendor's own text says so. */
export const documented = as('documented');
/** Our reasoning from what the vendor's pages and tools show. */
export const inferred = as('inferred');
/** Looked for and not found; the value is what we assume meanwhile. */
export const unknown = as('unknown');
