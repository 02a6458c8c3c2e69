import type { LedgerTransaction } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { QueryResult } from 'pg';
import type { Ran, Run, Together } from '../../commit/together.ts';
import type { AppendedEvent } from '../../store/writes/append-event.ts';
import { StoreTransaction } from '../../store/writes/store-transaction.ts';
import { meansUnavailable } from '../postgres-errors.ts';
import type { Statement } from '../statement.ts';
import { FreshIds } from './fresh-ids.ts';
import { Locks } from './locks.ts';
import { SharedTransaction, type SharedChange, type SharedGround } from './shared-transaction.ts';
import { openShelves } from './shelves.ts';
import { writeOut } from './write-out.ts';

export interface RunTogetherOptions {
  readonly send: (statement: Statement) => Promise<QueryResult>;
  readonly write: (statements: readonly Statement[]) => Promise<void>;
  /** Told of each event that is about to be written, in order. */
  readonly onEvent: (event: AppendedEvent) => void;
  readonly clock: Clock;
  readonly leaseTime: () => number;
}

/** Why a change has to be run by itself: it asked something rare, or waited for others that waited for it. */
class RunAlone extends Error {
  override readonly name = 'RunAlone';
}

interface Running extends SharedChange {
  alone: boolean;
}

/** One group. */
interface Group {
  readonly ground: SharedGround;
  readonly events: AppendedEvent[];
  running: number;
  failure: { readonly error: unknown } | undefined;
}

/**
 * Runs the changes of a group at once inside the one transaction. What they ask in the same turn is asked together, and
 * what they change is written at the end, in one statement for each table. Locks among them make the result one that some
 * order of them, one after the other, would have had: the order in which they ended, which is also that of their events.
 */
export class RunTogether implements Together {
  readonly #options: RunTogetherOptions;
  #group: Group | undefined;

  constructor(options: RunTogetherOptions) {
    this.#options = options;
  }

  async run(changes: readonly Run[]): Promise<readonly Ran[]> {
    const group = this.#newGroup(changes.length);
    this.#group = group;
    const ran = await Promise.all(changes.map((change) => this.#run(change, group)));
    // Whoever swallowed it has not seen what it asked for.
    if (group.failure) throw group.failure.error;
    return ran;
  }

  async write(): Promise<void> {
    const { ground, events } = this.#group ?? this.#newGroup(0);
    this.#group = undefined;
    for (const event of events) this.#options.onEvent(event);
    await this.#options.write(writeOut(ground.shelves, events));
  }

  isLoss(error: unknown): boolean {
    return meansUnavailable(error);
  }

  #newGroup(running: number): Group {
    const { send, clock, leaseTime } = this.#options;
    const noted = async (wanted: Statement) => {
      try {
        return await send(wanted);
      } catch (error) {
        group.failure ??= { error };
        throw error;
      }
    };
    const locks = new Locks(() => refuseCircle(group));
    const group: Group = {
      ground: { shelves: openShelves(noted), locks, fresh: new FreshIds(), clock, leaseTime },
      events: [],
      running,
      failure: undefined,
    };
    return group;
  }

  async #run(change: Run, group: Group): Promise<Ran> {
    const own: Running = { undo: [], events: [], alone: false };
    try {
      const value = await change(transactionOf(own, group.ground));
      if (own.alone) return takenBack(own, { kind: 'alone' });
      group.events.push(...own.events);
      return { kind: 'done', value };
    } catch (error) {
      return takenBack(own, own.alone ? { kind: 'alone' } : { kind: 'failed', error });
    } finally {
      group.running -= 1;
      group.ground.locks.release(own);
      refuseCircle(group);
    }
  }
}

/** When all that still run wait for each other, one of them makes way. */
function refuseCircle({ ground: { locks }, running }: Group): void {
  if (running > 0 && locks.waiting === running) locks.refuseLast(new RunAlone('It waited for a change that waited for it.'));
}

function takenBack(own: Running, ran: Ran): Ran {
  for (const undo of own.undo.reverse()) undo();
  return ran;
}

function transactionOf(own: Running, ground: SharedGround): LedgerTransaction {
  const shared = new SharedTransaction(ground, own);
  return new Proxy(StoreTransaction.prototype, {
    get: (known, name) => {
      if (typeof Reflect.get(known, name) !== 'function') return undefined;
      const method: unknown = Reflect.get(shared, name);
      return async (...parameters: unknown[]) => {
        if (typeof method !== 'function') own.alone = true;
        if (own.alone) throw new RunAlone('It is run by itself, after the others.');
        try {
          return (await Reflect.apply(method as () => unknown, shared, parameters)) as unknown;
        } catch (error) {
          if (error instanceof RunAlone) own.alone = true;
          throw error;
        }
      };
    },
  });
}
