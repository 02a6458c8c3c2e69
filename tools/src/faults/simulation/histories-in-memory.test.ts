import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { IN_MEMORY } from './places.ts';
import { runHistories, sumUp, tellOf } from './run-histories.ts';

test('laws 1 to 10: 5,500 simulated histories, the ledger in memory, break none', async () => {
  const result = await runHistories({ first: 1, count: 5_500, enough: 5 }, IN_MEMORY);
  process.stderr.write(sumUp(result));
  expect(result.broken.map(tellOf)).toEqual([]);
  expect(result.histories).toBe(5_500);
}, 600_000);
