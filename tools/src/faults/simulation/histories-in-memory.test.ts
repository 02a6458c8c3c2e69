import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { IN_MEMORY } from './places.ts';
import { runHistories, sumUp, tellOf } from './run-histories.ts';

test('laws 1 to 10: 7,000 simulated histories, the ledger in memory, break none', async () => {
  const result = await runHistories({ first: 1, count: 7_000, enough: 5 }, IN_MEMORY);
  process.stderr.write(sumUp(result));
  expect(result.broken.map(tellOf)).toEqual([]);
  expect(result.histories).toBe(7_000);
}, 600_000);
