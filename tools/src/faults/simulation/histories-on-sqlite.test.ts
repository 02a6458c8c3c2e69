import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { IN_MEMORY, onSqlite } from './places.ts';
import { runHistories, sumUp, tellOf } from './run-histories.ts';
import type { Place } from './world/world.ts';

// Two files, so that two cores share the work.
test.each([
  ['in memory', { first: 7_001, count: 2_000, enough: 5 }, () => Promise.resolve<Place>(IN_MEMORY)],
  ['on SQLite', { first: 9_001, count: 1_000, enough: 5 }, onSqlite],
] as const)('laws 1 to 10: simulated histories, the ledger %s, break none', async (_where, seeds, open) => {
  const place = await open();
  try {
    const result = await runHistories(seeds, place);
    process.stderr.write(sumUp(result));
    expect(result.broken.map(tellOf)).toEqual([]);
    expect(result.histories).toBe(seeds.count);
  } finally {
    await place.close();
  }
}, 600_000);
