import type { BatchItem, BatchRemainder } from '../model/batch.ts';
import type { CheckedOrders } from './batch-request.ts';

/** Counts good rows by their account and by what kind of thing they stop. */
export class OrderTally {
  readonly #counts = new Map<string, CheckedOrders>();

  add({ account, target }: Pick<BatchItem, 'account' | 'target'>): void {
    if (account === null) return;
    const kind = target?.kind ?? null;
    const name = JSON.stringify([account, kind]);
    this.#counts.set(name, { account, kind, rows: (this.#counts.get(name)?.rows ?? 0) + 1 });
  }

  get all(): readonly CheckedOrders[] {
    return [...this.#counts.values()];
  }

  /** What there would be left to do in each account if a batch of them began. */
  get remainders(): readonly BatchRemainder[] {
    return this.all.map(({ account, rows }) => ({ account, waiting: rows, unsent: 0, underWay: 0 }));
  }
}
