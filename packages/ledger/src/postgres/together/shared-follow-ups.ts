import type { FollowUpChange, Seen } from '@countermand/core';
import type { FollowUp, NewEvent } from '@countermand/core/model';
import { changedFollowUp } from '../../store/writes/follow-ups.ts';
import type { SharedChange, SharedGround } from './shared-transaction.ts';

/** Follow-ups belong to a cancellation: one change at a time has to do with those of one. */
export class SharedFollowUps {
  readonly #ground: SharedGround;
  readonly #change: SharedChange;

  constructor(ground: SharedGround, change: SharedChange) {
    this.#ground = ground;
    this.#change = change;
  }

  async find(id: string): Promise<FollowUp | undefined> {
    const owner = await this.#ground.shelves.followUpOwners.get(id);
    return owner === undefined ? undefined : (await this.#of(owner)).find((each) => each.id === id);
  }

  async insert(followUp: FollowUp, event: NewEvent): Promise<void> {
    const { id, cancellationId } = followUp;
    const before = await this.#of(cancellationId);
    if (!(await this.#ground.shelves.cancellations.get(cancellationId))) throw new Error(`There is no cancellation ${cancellationId} to follow up.`);
    this.#ground.shelves.followUpOwners.put(id, cancellationId, this.#change.undo);
    await this.#put(cancellationId, [...before, followUp]);
    this.#change.events.push(event);
  }

  async change(seen: Seen, change: FollowUpChange, event: NewEvent): Promise<boolean> {
    const current = await this.find(seen.id);
    if (current?.version !== seen.version) return false;
    const next = changedFollowUp(current, change, this.#ground.clock.now());
    const all = await this.#of(current.cancellationId);
    await this.#put(current.cancellationId, all.map((each) => (each === current ? next : each)));
    this.#change.events.push(event);
    return true;
  }

  async #of(cancellationId: string): Promise<readonly FollowUp[]> {
    await this.#ground.locks.take(this.#change, 'cancellation', cancellationId);
    return (await this.#ground.shelves.followUps.get(cancellationId)) ?? [];
  }

  /** One that failed, or no longer counts as failed, brings its cancellation on the desk, or takes it away. */
  async #put(cancellationId: string, all: readonly FollowUp[]): Promise<void> {
    const { cancellations, followUps } = this.#ground.shelves;
    followUps.put(cancellationId, all, this.#change.undo);
    const owner = await cancellations.get(cancellationId);
    const followUpFailed = all.some(({ state }) => state === 'failed');
    if (owner && owner.followUpFailed !== followUpFailed) cancellations.put(cancellationId, { ...owner, followUpFailed }, this.#change.undo);
  }
}
