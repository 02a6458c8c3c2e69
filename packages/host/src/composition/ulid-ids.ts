import type { Ids } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { monotonicFactory } from 'ulid';

/** Ids that sort by the time they were given, also within a millisecond. */
export function createUlidIds(clock: Clock): Ids {
  const next = monotonicFactory();
  return { next: (prefix) => `${prefix}_${next(clock.now())}` };
}
