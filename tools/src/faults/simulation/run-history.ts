import { judge } from './oracle/judge.ts';
import { drawPlot } from './story/plot.ts';
import { play } from './story/play.ts';
import { World, type Place } from './world/world.ts';

/** What came of one seed. */
export interface HistoryResult {
  readonly seed: number;
  /** The laws it broke, a sentence each. */
  readonly faults: readonly string[];
  /** Empty unless it was traced. */
  readonly lines: readonly string[];
  /** Of all lines: the same seed gives the same. */
  readonly hash: string;
  readonly ends: readonly string[];
  readonly requests: number;
  /** What the command needs beside the seed to play it again. */
  readonly flag: string;
}

/** Plays one history from its seed and judges it. With `isTraced`, it is told line by line. */
export async function runHistory(seed: number, place: Place, isTraced = false): Promise<HistoryResult> {
  const world = new World(drawPlot(seed), place, isTraced);
  try {
    const played = await play(world);
    const ends = played.records.map(({ cancellation }) => cancellation.state);
    return { seed, faults: await judge(played), lines: world.trace.lines, hash: world.trace.hash(), ends, requests: world.sent.length, flag: place.flag };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, faults: [`the history could not be played: ${told}`], lines: world.trace.lines, hash: world.trace.hash(), ends: [], requests: world.sent.length, flag: place.flag };
  }
}
