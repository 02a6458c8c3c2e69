import { jest } from '@jest/globals';
import type { HistoryResult } from '../run-history.ts';
import type { Place } from '../world/world.ts';

/** A module as a bag of functions and classes, to be broken. */
export type Parts = Readonly<Record<string, unknown>>;

/** One law, taken out of the engine or the ledger. */
export interface Plant {
  /** What the broken build does. */
  readonly bug: string;
  /** How the oracle puts it. */
  readonly caughtAs: RegExp;
  /** Within so many seeds. */
  readonly within: number;
  /** A module of the core, from its `src`, with some of its functions replaced. */
  readonly module?: string;
  readonly replace?: (sound: Parts, load: (module: string) => Promise<Parts>) => Parts | Promise<Parts>;
  /** Classes are broken where they stand. */
  readonly patch?: (load: (module: string) => Promise<Parts>) => Promise<void>;
}

const pathOf = (module: string) => `../../../../../packages/core/src/${module}.ts`;
const load = async (module: string) => (await import(pathOf(module))) as Parts;

interface Simulation {
  readonly runHistory: (seed: number, place: Place) => Promise<HistoryResult>;
  readonly place: Place;
}

/** The simulation over a build of the core with this bug in it; without one, over the sound build. */
export async function broken(plant: Plant): Promise<Simulation> {
  jest.resetModules();
  if (plant.module !== undefined && plant.replace !== undefined) {
    const sound = await load(plant.module);
    const parts = { ...sound, ...(await plant.replace(sound, load)) };
    jest.resetModules();
    jest.unstable_mockModule(pathOf(plant.module), () => parts);
  }
  await plant.patch?.(load);
  const { runHistory } = await import('../run-history.ts');
  const { IN_MEMORY } = await import('../places.ts');
  return { runHistory, place: IN_MEMORY };
}

export function mended(plant: Plant): void {
  if (plant.module !== undefined) jest.unstable_unmockModule(pathOf(plant.module));
  jest.resetModules();
}
