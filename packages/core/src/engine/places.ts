import { WORK_CLASSES, type WorkClass } from '../ports/ledger-queries.ts';
import type { BulkAllowance } from './credential-rests.ts';

/**
 * So many pieces of work of one account go on at the same time, by class, at the least: those of one class wait for the
 * rate budget without standing in the way of another class. Who gets the next slot is the budget's business.
 */
const LEAST: Readonly<Record<WorkClass, number>> = { interactive_stop: 64, follow_up: 32, unknown: 32, bulk_stop: 32, watching: 16 };

/** A provider that is asked fast is asked many at once: so many seconds of its requests are in hand, up to a bound. */
const SECONDS_IN_HAND: Readonly<Record<WorkClass, number>> = { interactive_stop: 2, follow_up: 1, unknown: 1, bulk_stop: 2, watching: 0.5 };
const MOST = 512;

/** Many places are filled by one look at the ledger: a look for each that falls free would cost more than the work. */
const WORTH_A_LOOK = 1 / 4;

interface PlacesParts {
  readonly requestsPerSecond: number;
  /** How much bulk work the credential may do. */
  readonly bulk: BulkAllowance;
  readonly inHand: readonly WorkClass[];
}

/** The places that are free for new work. */
export class Places {
  readonly #taken = new Map<WorkClass, number>(WORK_CLASSES.map((workClass) => [workClass, 0]));

  constructor(private readonly parts: PlacesParts) {
    for (const workClass of parts.inHand) this.#add(workClass);
  }

  free(workClass: WorkClass): number {
    return Math.max(0, this.of(workClass) - (this.#taken.get(workClass) ?? 0));
  }

  /** Takes a place; false where none is free. */
  take(workClass: WorkClass): boolean {
    if (this.free(workClass) === 0) return false;
    this.#add(workClass);
    return true;
  }

  /** How many places of the class are there, taken or not. */
  of(workClass: WorkClass): number {
    const { requestsPerSecond, bulk } = this.parts;
    if (workClass === 'bulk_stop' && bulk !== 'all') return bulk === 'one' ? 1 : 0;
    return Math.max(LEAST[workClass], Math.min(MOST, Math.ceil(requestsPerSecond * SECONDS_IN_HAND[workClass])));
  }

  /** The most places of any class. */
  get most(): number {
    return Math.max(...WORK_CLASSES.map((workClass) => this.of(workClass)));
  }

  /** Whether so many are free that it pays to look for more. */
  worthALook(workClass: WorkClass): boolean {
    return this.free(workClass) > 0 && this.free(workClass) >= this.of(workClass) * WORTH_A_LOOK;
  }

  #add(workClass: WorkClass): void {
    this.#taken.set(workClass, (this.#taken.get(workClass) ?? 0) + 1);
  }
}
