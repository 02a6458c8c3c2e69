import type { IdPrefix, Ids } from '../ports/ids.ts';

/** Ids that look like ours, sort by age, and are the same in every run. */
export class SequentialIds implements Ids {
  #count = 0;

  next(prefix: IdPrefix): string {
    return `${prefix}_${String(++this.#count).padStart(26, '0')}`;
  }
}
