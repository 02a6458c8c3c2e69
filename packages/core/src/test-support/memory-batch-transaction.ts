import { DuplicateIntakeError } from '../errors/duplicate-intake-error.ts';
import { IllegalMoveError } from '../errors/illegal-move-error.ts';
import { canMoveBatch } from '../model/batch-states.ts';
import type { Batch, BatchItem, BatchItemProblem } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import type { NewBatchEvent, NewEvent } from '../model/event.ts';
import type { BatchChange, BatchWriter, FiledBatchItem, KeyedBatchItem } from '../ports/batch-store.ts';
import type { Seen } from '../ports/ledger.ts';
import { MemoryReader } from './memory-reader.ts';
import { intakeKeyText, type MemoryTables } from './memory-tables.ts';

/** Changes of batches, in a transaction's layer. */
export class MemoryBatchTransaction extends MemoryReader implements BatchWriter {
  constructor(
    tables: MemoryTables,
    check: () => void,
    protected readonly clock: Clock,
  ) {
    super(tables, check);
  }

  insertBatch(batch: Batch, event: NewBatchEvent) {
    return this.later(() => {
      const taken = [...this.tables.batches.values()].some((other) => other.holdsKey && keyOf(other) === keyOf(batch));
      if (batch.holdsKey && taken) throw new DuplicateIntakeError(`The key "${batch.idempotencyKey}" is taken.`);
      this.tables.batches.set(batch.id, batch);
      this.append(event);
    });
  }

  changeBatch(seen: Seen, change: BatchChange, event: NewBatchEvent) {
    return this.later(() => this.#change(seen, change, event));
  }

  insertBatchItems(seen: Seen, items: readonly KeyedBatchItem[], change: BatchChange, event: NewBatchEvent) {
    return this.later(() => {
      if (!this.#change(seen, change, event)) return false;
      for (const { item, key } of items) {
        const stored = `${item.batch} ${key}`;
        if (key !== null && this.tables.batchKeys.get(stored) !== undefined) throw new Error(`Two rows of ${item.batch} have the key ${key}.`);
        if (key !== null) this.tables.batchKeys.set(stored, { key, row: rowKey(item), line: item.line });
        this.tables.batchItems.set(rowKey(item), item);
      }
      return true;
    });
  }

  fileBatchItem({ cancellationId, joined, target, reference, ...row }: FiledBatchItem) {
    return this.later(() => this.#settle(row, { state: 'filed', cancellationId, joined, target, reference }));
  }

  failBatchItem(row: Pick<BatchItem, 'batch' | 'number'>, problem: BatchItemProblem, event: NewBatchEvent) {
    return this.later(() => {
      const failed = this.#settle(row, { state: 'failed', problem });
      if (failed) this.append(event);
      return failed;
    });
  }

  protected append(event: NewEvent | NewBatchEvent): void {
    const position = ++this.tables.lastPosition;
    this.tables.events.set(String(position), { ...event, position });
  }

  #change({ id, version }: Seen, change: BatchChange, event: NewBatchEvent): boolean {
    const before = this.tables.batches.get(id);
    if (before?.version !== version) return false;
    const state = change.state ?? before.state;
    if (state !== before.state && !canMoveBatch(before.state, state)) throw new IllegalMoveError(`${id}: ${before.state} → ${state}`);
    this.tables.batches.set(id, { ...before, ...change, version: version + 1, updatedAt: this.clock.now() });
    this.append(event);
    return true;
  }

  #settle(row: Pick<BatchItem, 'batch' | 'number'>, change: Partial<BatchItem>): boolean {
    const before = this.tables.batchItems.get(rowKey(row));
    if (before?.state !== 'waiting') return false;
    this.tables.batchItems.set(rowKey(row), { ...before, ...change });
    return true;
  }
}

function rowKey({ batch, number }: Pick<BatchItem, 'batch' | 'number'>): string {
  return `${batch} ${number}`;
}

function keyOf({ actor, route, idempotencyKey }: Batch): string {
  return intakeKeyText({ principal: actor.principal, route, key: idempotencyKey });
}
