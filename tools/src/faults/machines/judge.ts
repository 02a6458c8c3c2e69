import type { Call } from './provider-process.ts';

/** What the provider's own record says of a run. */
export interface Judgement {
  readonly reads: number;
  readonly writes: number;
  /** Orders written to more than once. A write takes effect when it arrives here, so that a read before another one would have told. */
  readonly writtenAgain: readonly string[];
  /** The most calls that came within a second, whichever second it is. */
  readonly mostInASecond: number;
  /** From the first call to the last, milliseconds. */
  readonly tookMs: number;
}

export function judgeCalls(calls: readonly Call[]): Judgement {
  const writes = calls.filter(({ kind }) => kind === 'write');
  return {
    reads: calls.length - writes.length,
    writes: writes.length,
    writtenAgain: [...writesByOrder(calls)].filter(([, count]) => count > 1).map(([order]) => order),
    mostInASecond: mostInAny(1_000, calls),
    tookMs: (calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0),
  };
}

/** How many writes came for each order that had any. */
export function writesByOrder(calls: readonly Call[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, order } of calls) if (kind === 'write') counts.set(order, (counts.get(order) ?? 0) + 1);
  return counts;
}

/** The most calls that certainly came within one window: those that the provider found late count by when they may have come. */
function mostInAny(windowMs: number, calls: readonly Call[]): number {
  const begins = calls.map(({ earliest }) => earliest).sort((left, right) => left - right);
  let most = 0;
  let begin = 0;
  for (const [index, { at }] of calls.entries()) {
    // Of the calls up to this one, in order of arrival, those that may have come before its window do not count.
    while (at - (begins[begin] ?? at) >= windowMs) begin++;
    most = Math.max(most, index - begin + 1);
  }
  return most;
}
