import type { CancellationChange, Seen } from '@countermand/core';
import { DuplicateLiveTargetError } from '@countermand/core/errors';
import { isLiveState, type Cancellation, type CancellationRecord, type NewEvent, type Requester } from '@countermand/core/model';
import { changedCancellation } from '../../store/writes/change-cancellation.ts';
import type { SharedChange, SharedGround } from './shared-transaction.ts';
import type { ShelvedRequester } from './shelves.ts';

/** Cancellations and their requesters. One change at a time has to do with a cancellation, or with the live one of a target. */
export class SharedCancellations {
  readonly #ground: SharedGround;
  readonly #change: SharedChange;

  constructor(ground: SharedGround, change: SharedChange) {
    this.#ground = ground;
    this.#change = change;
  }

  async record(id: string): Promise<CancellationRecord | undefined> {
    await this.#lock(id);
    const { cancellations, requesters, followUps } = this.#ground.shelves;
    const [found, who, owed] = await Promise.all([cancellations.get(id), requesters.get(id), followUps.get(id)]);
    return found && { cancellation: found.row, requesters: (who ?? []).map(({ row }) => row), followUps: owed ?? [] };
  }

  async live(targetKey: string): Promise<CancellationRecord | undefined> {
    await this.#lockTarget(targetKey);
    const id = await this.#ground.shelves.live.get(targetKey);
    return id === undefined ? undefined : this.record(id);
  }

  async insert(cancellation: Cancellation, requester: Requester, targetKey: string, event: NewEvent): Promise<void> {
    const { shelves } = this.#ground;
    const { undo } = this.#change;
    await this.#lockTarget(targetKey);
    await this.#lock(cancellation.id);
    if (isLiveState(cancellation.state)) {
      if ((await shelves.live.get(targetKey)) !== undefined) {
        throw new DuplicateLiveTargetError(`${cancellation.reference} has a live cancellation already. Join that one.`);
      }
      shelves.live.put(targetKey, cancellation.id, undo);
    }
    shelves.cancellations.put(cancellation.id, { row: cancellation, targetKey, followUpFailed: false }, undo);
    shelves.requesters.put(cancellation.id, [shelvedRequester(requester, cancellation)], undo);
    shelves.followUps.put(cancellation.id, [], undo);
    this.#tell(event);
  }

  async change(seen: Seen, change: CancellationChange, event: NewEvent): Promise<Cancellation | undefined> {
    const { shelves, clock } = this.#ground;
    const { undo } = this.#change;
    await this.#lock(seen.id);
    const current = await shelves.cancellations.get(seen.id);
    if (current?.row.version !== seen.version) return undefined;
    const row = changedCancellation(current.row, change, clock.now());
    if (isLiveState(current.row.state) && !isLiveState(row.state)) {
      await this.#lockTarget(current.targetKey);
      shelves.live.put(current.targetKey, undefined, undo);
    }
    shelves.cancellations.put(seen.id, { ...current, row }, undo);
    this.#tell(event);
    return row;
  }

  async join(cancellationId: string, requester: Requester, event: NewEvent): Promise<void> {
    const { shelves } = this.#ground;
    await this.#lock(cancellationId);
    const [found, before] = await Promise.all([shelves.cancellations.get(cancellationId), shelves.requesters.get(cancellationId)]);
    if (!found) throw new Error(`There is no cancellation ${cancellationId} to join.`);
    shelves.requesters.put(cancellationId, [...(before ?? []), shelvedRequester(requester, found.row)], this.#change.undo);
    this.#tell(event);
  }

  async withdraw(cancellationId: string, requesterId: string, at: number, event: NewEvent): Promise<boolean> {
    const { shelves } = this.#ground;
    await this.#lock(cancellationId);
    const all = (await shelves.requesters.get(cancellationId)) ?? [];
    const found = all.find(({ row }) => row.id === requesterId);
    if (found?.row.withdrawnAt !== null) return false;
    const withdrawn = { ...found, row: { ...found.row, withdrawnAt: at } };
    shelves.requesters.put(cancellationId, all.map((each) => (each === found ? withdrawn : each)), this.#change.undo);
    // Their cancellation's own row is not touched, but what is written of them tells when it was made.
    await shelves.cancellations.get(cancellationId);
    this.#tell(event);
    return true;
  }

  #lock(id: string): Promise<void> | undefined {
    return this.#ground.locks.take(this.#change, 'cancellation', id);
  }

  #lockTarget(targetKey: string): Promise<void> | undefined {
    return this.#ground.locks.take(this.#change, 'target', targetKey);
  }

  #tell(event: NewEvent): void {
    this.#change.events.push(event);
  }
}

function shelvedRequester(row: Requester, cancellation: Cancellation): ShelvedRequester {
  return { row, joinedBatch: row.batch === cancellation.batch ? null : row.batch };
}
