import type { Cancellation } from '../types.ts';

/** True when nothing more is to be expected: it has ended, and so has the hold on what took its place. */
export function isSettled({ settledAt, replacement }: Pick<Cancellation, 'settledAt' | 'replacement'>): boolean {
  return settledAt !== undefined && replacement?.hold !== 'pending';
}
