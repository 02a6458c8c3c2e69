/** Something that happens at an instant of the simulated world. */
interface Happening {
  readonly at: number;
  readonly order: number;
  /** Undefined once it was called off. */
  run: (() => void) | undefined;
}

/** Lets everything that waits for nothing but promises be worked off. */
export type Settle = () => Promise<void>;

/** More than this in a second of simulated time is no work, but a loop without a pause. */
const MOST_IN_A_SECOND = 5_000;

/** The world's one true time, in milliseconds, and all that is to happen. Nothing here reads a real clock. */
export class Timeline {
  now = 0;
  readonly #heap: Happening[] = [];
  #order = 0;

  constructor(private readonly settle: Settle) {}

  /** Runs `run` in `ms` milliseconds; answers how to call it off. */
  in(ms: number, run: () => void): () => void {
    const happening: Happening = { at: this.now + Math.max(0, ms), order: this.#order++, run };
    this.#push(happening);
    return () => {
      happening.run = undefined;
    };
  }

  /** Lets time pass until `end`. What happens at one instant happens in the order it was asked for. */
  async runUntil(end: number): Promise<void> {
    await this.settle();
    let since = this.now;
    let happened = 0;
    for (let next = this.#pop(end); next; next = this.#pop(end)) {
      if (next.run === undefined) continue;
      this.now = Math.max(this.now, next.at);
      if (++happened > MOST_IN_A_SECOND) {
        if (this.now - since < 1_000) throw new Error(`Something spins: ${happened} things happened within ${this.now - since} ms.`);
        happened = 0;
        since = this.now;
      }
      next.run();
      await this.settle();
    }
    this.now = Math.max(this.now, end);
  }

  #push(happening: Happening): void {
    const heap = this.#heap;
    let index = heap.push(happening) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(happening, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = happening;
  }

  #pop(end: number): Happening | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined || first.at > end) return undefined;
    const last = heap.pop()!;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(last: Happening): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(left: Happening, right: Happening): boolean {
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}
