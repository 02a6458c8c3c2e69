import type { Clock } from '../model/clock.ts';
import type { SlotLimit } from '../ports/budget-store.ts';
import type { Ledger } from '../ports/ledger.ts';

/** Who gets the next slot, most urgent first. */
export const URGENCIES = ['interactive_stop', 'follow_up', 'unknown', 'person_read', 'bulk_stop', 'watching'] as const;
export type Urgency = (typeof URGENCIES)[number];

interface Waiter {
  readonly urgency: Urgency;
  readonly arrival: number;
  readonly give: (granted: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** Every so many slots the longest waiter is served, whatever its urgency, so that nobody starves. */
const FLOOR_EVERY = 10;

/** After its turn, a process lets the others ask first for so much of a slot, at most so long, milliseconds. */
const LETS_OTHERS_FIRST = { share: 0.1, mostMs: 20, fromSpacingMs: 50 };

/**
 * Hands out one budget's slots within this process. A slot is assigned only when its time has come,
 * so that interactive work that arrives late still overtakes bulk work that has waited.
 */
export class BudgetPump {
  readonly #waiters: Waiter[] = [];
  #arrivals = 0;
  #served = 0;
  #running = false;

  constructor(
    private readonly budget: string,
    private readonly limit: SlotLimit,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Resolves true with a slot that is due now; false when `signal` aborted first. Rejects when the ledger is lost. */
  async acquire(urgency: Urgency, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    const granted = new Promise<boolean>((resolve, reject) => {
      const waiter: Waiter = {
        urgency,
        arrival: this.#arrivals++,
        give: (value) => {
          signal.removeEventListener('abort', onAbort);
          resolve(value);
        },
        fail: (error) => {
          signal.removeEventListener('abort', onAbort);
          reject(error instanceof Error ? error : new Error('The budget failed.'));
        },
      };
      const onAbort = () => {
        const index = this.#waiters.indexOf(waiter);
        if (index >= 0) this.#waiters.splice(index, 1);
        waiter.give(false);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiters.push(waiter);
    });
    void this.#run();
    return granted;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#waiters.length > 0) {
        if (!(await this.#slotIsDue())) continue;
        this.#take()?.give(true);
        await this.#letOthersFirst();
      }
    } catch (error) {
      // No ledger, no slot. Answering "not now" instead would make whoever waits ask again at once.
      for (const waiter of this.#waiters.splice(0)) waiter.fail(error);
    } finally {
      this.#running = false;
    }
  }

  /** True with a slot in hand that is due; false after a wait that brought none. */
  async #slotIsDue(): Promise<boolean> {
    const grant = await this.ledger.transact((transaction) => transaction.takeSlots(this.budget, this.limit, 1));
    if (!grant.granted) {
      await this.clock.sleep(grant.waitMs);
      return false;
    }
    const early = grant.firstAt - grant.now;
    if (early <= 0) return true;
    await this.clock.sleep(early);
    // A 429 seen by any process meanwhile voids the slots given ahead of it.
    return (await this.ledger.reader.budget(this.budget)).generation === grant.generation;
  }

  /** Whoever has just used a slot would ask for the next one first, every time, and starve the interactive work of another process. */
  async #letOthersFirst(): Promise<void> {
    const { share, mostMs, fromSpacingMs } = LETS_OTHERS_FIRST;
    // Where slots follow each other fast, they are given ahead, and nobody is shut out for long.
    if (this.limit.spacingMs >= fromSpacingMs) await this.clock.sleep(Math.min(this.limit.spacingMs * share, mostMs));
  }

  #take(): Waiter | undefined {
    this.#served++;
    const longest = this.#served % FLOOR_EVERY === 0;
    const [first] = [...this.#waiters].sort((left, right) =>
      longest || left.urgency === right.urgency
        ? left.arrival - right.arrival
        : URGENCIES.indexOf(left.urgency) - URGENCIES.indexOf(right.urgency),
    );
    if (first) this.#waiters.splice(this.#waiters.indexOf(first), 1);
    return first;
  }
}
