import { WORK_CLASSES, type WorkClass } from '../ports/ledger-queries.ts';

/**
 * So many pieces of work of one account go on at the same time, by class: those of one class wait for the rate budget
 * without standing in the way of another class. Who gets the next slot is the budget's business.
 */
const PLACES: Readonly<Record<WorkClass, number>> = { interactive_stop: 64, follow_up: 32, unknown: 32, bulk_stop: 64, watching: 16 };

/** All places of a lane. */
export const ALL_PLACES = Object.values(PLACES).reduce((sum, places) => sum + places, 0);

/** The places that are free for new work. */
export class Places {
  readonly #taken = new Map<WorkClass, number>(WORK_CLASSES.map((workClass) => [workClass, 0]));

  constructor(inHand: readonly WorkClass[]) {
    for (const workClass of inHand) this.#add(workClass);
  }

  free(workClass: WorkClass): number {
    return Math.max(0, PLACES[workClass] - (this.#taken.get(workClass) ?? 0));
  }

  /** Takes a place; false where none is free. */
  take(workClass: WorkClass): boolean {
    if (this.free(workClass) === 0) return false;
    this.#add(workClass);
    return true;
  }

  /** How many places of the class are there, taken or not. */
  of(workClass: WorkClass): number {
    return PLACES[workClass];
  }

  #add(workClass: WorkClass): void {
    this.#taken.set(workClass, (this.#taken.get(workClass) ?? 0) + 1);
  }
}
