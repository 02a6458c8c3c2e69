import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Beyond what is in use, the heap may grow by this share before it is collected again, per cent. By default it may triple. */
const GROWTH_PERCENT = 30;

/** Enough room for young objects, bytes: with less, those of calls on the wire grow old and cost more to collect. */
const YOUNG_BYTES = 8 * 1024 * 1024;

/** How often the room is looked at until it is enough, milliseconds. */
const LOOK_MS = 100;

/**
 * Keeps a long-running process small: a server that is idle, or works the same load for days, has no use for a heap that is
 * collected as seldom as possible. To be called before the large parts are loaded. V8 reads both settings at each collection, so
 * they may change while it runs.
 */
export function keepHeapModest(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  growYoung(1);
}

/** To be called when everything is loaded: now there is work to do, and young objects get the room they need. */
export function giveYoungObjectsRoom(): void {
  growYoung(2);
  const timer = setInterval(() => {
    if (youngBytes() < YOUNG_BYTES) return;
    growYoung(1);
    clearInterval(timer);
  }, LOOK_MS);
  timer.unref();
}

function growYoung(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? YOUNG_BYTES;
}
