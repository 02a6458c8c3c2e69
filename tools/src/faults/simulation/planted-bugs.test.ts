import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { broken, mended, type Plant } from './test-support/plant.ts';
import { NOTHING_PLANTED, PLANTS } from './test-support/plants.ts';

interface Caught {
  readonly seed: number;
  readonly faults: readonly string[];
}

async function firstCaught(plant: Plant): Promise<Caught | undefined> {
  const { runHistory, place } = await broken(plant);
  try {
    for (let seed = 1; seed <= plant.within; seed++) {
      const { faults } = await runHistory(seed, place);
      if (faults.some((fault) => plant.caughtAs.test(fault))) return { seed, faults };
    }
    return undefined;
  } finally {
    mended(plant);
  }
}

test.each(PLANTS)('a broken build is caught: $bug', async (plant) => {
  const caught = await firstCaught(plant);
  process.stderr.write(`caught by seed ${caught?.seed} of ${plant.within}: ${plant.bug}\n`);
  expect(caught?.faults).toContainEqual(expect.stringMatching(plant.caughtAs));
}, 120_000);

test('a sound build, put together in the same way, is not', async () => {
  expect(await firstCaught(NOTHING_PLANTED)).toBeUndefined();
}, 120_000);
