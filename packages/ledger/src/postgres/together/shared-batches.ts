import type { FiledBatchItem } from '@countermand/core';
import type { Batch, BatchItem, BatchItemProblem, NewBatchEvent } from '@countermand/core/model';
import { filedAs } from '../../store/writes/batches/settle-batch-item.ts';
import type { SharedChange, SharedGround } from './shared-transaction.ts';
import { batchItemName } from './shelves.ts';

type RowKey = Pick<BatchItem, 'batch' | 'number'>;

/** The rows of batches, as they are filed; batches themselves are only looked at. */
export class SharedBatches {
  readonly #ground: SharedGround;
  readonly #change: SharedChange;

  constructor(ground: SharedGround, change: SharedChange) {
    this.#ground = ground;
    this.#change = change;
  }

  /** No lock: what changes a batch is run by itself. */
  find(id: string): Promise<Batch | undefined> {
    return this.#ground.shelves.batches.get(id);
  }

  file(filed: FiledBatchItem): Promise<boolean> {
    return this.#settle(filed, filedAs(filed));
  }

  async fail(row: RowKey, problem: BatchItemProblem, event: NewBatchEvent): Promise<boolean> {
    const failed = await this.#settle(row, { state: 'failed', problem });
    if (failed) this.#change.events.push(event);
    return failed;
  }

  /** Only once: a row that is settled stays as it is. */
  async #settle(row: RowKey, change: Partial<BatchItem>): Promise<boolean> {
    const name = batchItemName(row);
    await this.#ground.locks.take(this.#change, 'batch item', name);
    const item = await this.#ground.shelves.batchItems.get(name);
    if (item?.state !== 'waiting') return false;
    this.#ground.shelves.batchItems.put(name, { ...item, ...change }, this.#change.undo);
    return true;
  }
}
