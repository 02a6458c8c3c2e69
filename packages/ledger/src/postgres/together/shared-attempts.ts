import type { Attempt, NewEvent } from '@countermand/core/model';
import type { AttemptFinish } from '../../store/writes/attempts.ts';
import type { SharedChange, SharedGround } from './shared-transaction.ts';

/** Attempts belong to a cancellation and to a target: one change at a time has to do with those of either. */
export class SharedAttempts {
  readonly #ground: SharedGround;
  readonly #change: SharedChange;

  constructor(ground: SharedGround, change: SharedChange) {
    this.#ground = ground;
    this.#change = change;
  }

  async ofCancellation(cancellationId: string): Promise<Attempt[]> {
    const { locks, shelves, fresh } = this.#ground;
    await locks.take(this.#change, 'cancellation', cancellationId);
    const stored = (await shelves.attemptsOf.get(cancellationId)) ?? [];
    return this.#rows([...stored, ...fresh.of(`cancellation ${cancellationId}`)]);
  }

  async unresolved(targetKey: string): Promise<Attempt[]> {
    const { locks, shelves, fresh } = this.#ground;
    await locks.take(this.#change, 'target', targetKey);
    const stored = (await shelves.unresolved.get(targetKey)) ?? [];
    return this.#rows([...stored, ...fresh.of(`target ${targetKey}`)]).filter(({ resolved }) => !resolved);
  }

  async insert(row: Attempt, targetKey: string, event: NewEvent): Promise<void> {
    const { shelves, fresh } = this.#ground;
    const { undo, events } = this.#change;
    await this.#lock(row.cancellationId, targetKey);
    shelves.attempts.put(row.id, { row, targetKey }, undo);
    fresh.add([`cancellation ${row.cancellationId}`, `target ${targetKey}`], row.id, undo);
    events.push(event);
  }

  async finish(id: string, finish: AttemptFinish, event: NewEvent): Promise<void> {
    const { shelves } = this.#ground;
    const found = await shelves.attempts.get(id);
    if (!found) throw new Error(`There is no attempt ${id} to finish.`);
    await this.#lock(found.row.cancellationId, found.targetKey);
    const { finishedAt, outcome, evidence, resolved, landsBefore } = finish;
    this.#put(id, { finishedAt, outcome, evidence, resolved, landsBefore });
    this.#change.events.push(event);
  }

  async resolve(targetKey: string): Promise<void> {
    for (const { id, cancellationId } of await this.unresolved(targetKey)) {
      await this.#lock(cancellationId, targetKey);
      this.#put(id, { resolved: true });
    }
  }

  async #lock(cancellationId: string, targetKey: string): Promise<void> {
    await this.#ground.locks.take(this.#change, 'cancellation', cancellationId);
    await this.#ground.locks.take(this.#change, 'target', targetKey);
  }

  #put(id: string, change: Partial<Attempt>): void {
    const { attempts } = this.#ground.shelves;
    const found = attempts.peek(id);
    if (found) attempts.put(id, { ...found, row: { ...found.row, ...change } }, this.#change.undo);
  }

  #rows(ids: readonly string[]): Attempt[] {
    return ids.flatMap((id) => this.#ground.shelves.attempts.peek(id)?.row ?? []);
  }
}
