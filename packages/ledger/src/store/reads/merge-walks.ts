import { newestFirst, type Place } from './cursor.ts';

/** Gives the next places of a walk, newest first; fewer than `limit` means that it has ended. */
export type NextPlaces = (after: Place | undefined, limit: number) => Promise<readonly Place[]>;

const FIRST_STRETCH = 4;

/** One walk, read a little at a time: of many walks most give a page nothing. */
class Walk {
  readonly #next: NextPlaces;
  #ahead: readonly Place[] = [];
  #index = 0;
  #last: Place | undefined;
  #stretch = FIRST_STRETCH;
  #ended = false;

  constructor(next: NextPlaces, after: Place | undefined) {
    this.#next = next;
    this.#last = after;
  }

  /** The next place, where it has been read. */
  get head(): Place | undefined {
    return this.#ahead[this.#index];
  }

  get isDry(): boolean {
    return this.#index >= this.#ahead.length && !this.#ended;
  }

  skip(): void {
    this.#index += 1;
  }

  async read(): Promise<void> {
    this.#ahead = await this.#next(this.#last, this.#stretch);
    this.#ended = this.#ahead.length < this.#stretch;
    this.#index = 0;
    this.#last = this.#ahead.at(-1) ?? this.#last;
    this.#stretch *= 4;
  }
}

/** The newest places of all walks together, each once. */
export async function mergeWalks(walks: readonly NextPlaces[], after: Place | undefined, limit: number): Promise<Place[]> {
  const open = walks.map((next) => new Walk(next, after));
  const merged: Place[] = [];
  while (merged.length < limit) {
    // Asked together: a database behind a network answers them in one round.
    await Promise.all(open.filter((walk) => walk.isDry).map((walk) => walk.read()));
    const newest = walkWithNewest(open);
    if (!newest?.head) break;
    if (merged.at(-1)?.id !== newest.head.id) merged.push(newest.head);
    newest.skip();
  }
  return merged;
}

function walkWithNewest(walks: readonly Walk[]): Walk | undefined {
  let newest: Walk | undefined;
  for (const walk of walks) {
    if (walk.head && (!newest?.head || newestFirst(walk.head, newest.head) < 0)) newest = walk;
  }
  return newest;
}
