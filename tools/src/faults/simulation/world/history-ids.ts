import type { IdPrefix, Ids } from '@countermand/core';

/** Ids that look like ours, sort by age, and are of this history alone. */
export class HistoryIds implements Ids {
  /** Of batches, whoever was told of them. */
  readonly batches: string[] = [];
  #count = 0;

  constructor(private readonly seed: number) {}

  next(prefix: IdPrefix): string {
    const id = `${prefix}_${String(this.seed).padStart(12, '0')}${String(++this.#count).padStart(14, '0')}`;
    if (prefix === 'bat') this.batches.push(id);
    return id;
  }
}
