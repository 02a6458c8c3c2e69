import { getRandomValues } from 'node:crypto';
import type { Ids } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { monotonicFactory } from 'ulid';

/** Ids that sort by the time they were given, also within a millisecond. */
export function createUlidIds(clock: Clock): Ids {
  const next = monotonicFactory(pooledRandom());
  return { next: (prefix) => `${prefix}_${next(clock.now())}` };
}

/** Random fractions from 0 to below 1. Bytes are fetched many at once: fetching each by itself takes longer than the rest of an id. */
function pooledRandom(): () => number {
  const bytes = new Uint8Array(1_024);
  let used = bytes.length;
  return () => {
    if (used === bytes.length) {
      getRandomValues(bytes);
      used = 0;
    }
    return (bytes[used++] ?? 0) / 256;
  };
}
