import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { IN_MEMORY, onSqlite } from './places.ts';
import { runHistory } from './run-history.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => 20_001 + index);

test.each([
  ['in memory', () => Promise.resolve(IN_MEMORY), SEEDS],
  ['on SQLite', onSqlite, SEEDS.slice(0, 8)],
] as const)('a seed replays exactly, the ledger %s', async (_where, open, seeds) => {
  const hashes = [];
  for (let again = 0; again < 2; again++) {
    const place = await open();
    for (const seed of seeds) hashes.push((await runHistory(seed, place, true)).hash);
    await place.close();
  }
  expect(hashes.slice(seeds.length)).toEqual(hashes.slice(0, seeds.length));
  expect(new Set(hashes).size).toBe(seeds.length);
}, 120_000);

test('a history is told in readable lines: time, who, what', async () => {
  const { lines } = await runHistory(SEEDS[0]!, IN_MEMORY, true);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/^ *\d+\.\d{3} s {2}\S+ +\S/);
});
