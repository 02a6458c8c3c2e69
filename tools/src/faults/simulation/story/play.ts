import { isAtRest } from '@countermand/core';
import type { Batch, CancellationRecord, LedgerEvent } from '@countermand/core/model';
import type { World } from '../world/world.ts';
import { goOn, happen } from './direct.ts';
import { EventReader } from './event-reader.ts';
import { People } from './people.ts';

/** How a history went: what the oracle looks at. */
export interface Played {
  readonly world: World;
  readonly people: People;
  readonly records: readonly CancellationRecord[];
  /** What a reader that came back again and again has got. */
  readonly readerSaw: readonly LedgerEvent[];
}

/** Looks for rest this far apart, milliseconds, so many times. */
const LOOK_MS = 2_000;
const MOST_LOOKS = 400;

/** What falls due later than this is waited for without a worker, as over a night, milliseconds. */
const LONG_MS = 6_000;

/** Plays a history to its end: trouble first, then calm until everything is at rest. */
export async function play(world: World): Promise<Played> {
  const { plot, timeline, trace } = world;
  const people = new People({ seed: plot.seed, timeline, trace, anyNode: () => world.running[plot.random.between(0, Math.max(0, world.running.length - 1))] });
  const reader = new EventReader(world);
  for (let count = 0; count < plot.processes; count++) world.start();
  const under = new Set<Promise<void>>();
  for (const { at, what } of plot.happenings) {
    timeline.in(at, () => {
      const happening = happen(world, people, what).finally(() => under.delete(happening));
      under.add(happening);
    });
  }
  await timeline.runUntil(plot.calmAt);
  await Promise.all(under);
  calm(world);
  const records = await rest(world, people);
  for (const { process } of world.nodes) process.kill();
  await timeline.runUntil(timeline.now);
  return { world, people, records, readerSaw: await reader.finish() };
}

function calm(world: World): void {
  world.trace.note('world', () => 'is calm from now on');
  world.weather.calmDown();
  for (const { process } of world.nodes) goOn(world, process);
  if (world.running.length === 0) world.start();
}

/** Waits until nothing more is to come; a person's turn counts as rest. */
async function rest(world: World, people: People): Promise<readonly CancellationRecord[]> {
  const { timeline } = world;
  // Those who were not answered ask again for a while.
  await timeline.runUntil(timeline.now + 10_000);
  for (let look = 0; ; look++) {
    const { items } = await world.ledger.reader.listCancellations({ limit: 1_000, accounts: world.accounts });
    const batches = await openBatches(world);
    if ((items.every(isAtRest) && batches.length === 0) || look === MOST_LOOKS) return items;
    for (const { id, state, actor } of batches) if (state === 'ready' || state === 'paused') people.act(id, 'resume', actor);
    const due = nextDue(items) - world.wall.ahead;
    const inMs = due - timeline.now;
    if (inMs > LONG_MS && look > 5 && batches.length === 0) await sleepThrough(world, due);
    if (world.running.length === 0) world.start();
    await timeline.runUntil(timeline.now + LOOK_MS);
  }
}

async function openBatches({ ids, ledger }: World): Promise<readonly Batch[]> {
  const batches = await Promise.all(ids.batches.map((id) => ledger.reader.batch(id)));
  return batches.filter((batch) => batch !== undefined).filter(({ finishedAt }) => finishedAt === null);
}

async function sleepThrough(world: World, due: number): Promise<void> {
  const { timeline } = world;
  for (const node of world.running) void node.stop(1_000);
  await timeline.runUntil(timeline.now + 1_500);
  await timeline.runUntil(Math.max(timeline.now, due - 500));
}

/** By the wall clock, since the world began. */
function nextDue(items: readonly CancellationRecord[]): number {
  const due = items.flatMap(({ cancellation, followUps }) => [
    cancellation.state === 'sending' ? 0 : cancellation.nextActionAt,
    ...followUps.map(({ state, nextActionAt }) => (state === 'sending' ? 0 : nextActionAt)),
  ]);
  return Math.min(...due.filter((at) => at !== null)) - Date.parse('2026-03-02T09:00:00Z');
}
