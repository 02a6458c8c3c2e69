import type { Clock } from '../model/clock.ts';
import type { SlotLimit } from '../ports/budget-store.ts';
import type { Ledger } from '../ports/ledger.ts';
import { GettingReady, type Departure } from './departure.ts';
import { LeasedSlots } from './leased-slots.ts';
import { URGENCIES, WaitingLine, type Urgency, type Waiter } from './waiting-line.ts';

/** A budget's limit, and how late a slot may be used, milliseconds. */
export interface Pace extends SlotLimit {
  readonly toleranceMs: number;
}

/** Every so many slots the urgency that was served longest ago has its turn, so that nobody starves. */
const FLOOR_EVERY = 10;

/** A write is told to get ready so long before its slot: time to bring its attempt to the disk, milliseconds. */
const LEAD_MS = 40;

/** More slots are leased when those in hand end so soon, milliseconds: long enough for the ledger to answer. */
const REFILL_MS = 30;

/** What was learnt of a budget's blocks is believed so long, milliseconds: while a write gets ready, and a little longer. */
const BELIEVED_MS = LEAD_MS + 10;

/** The ledger is asked anew so long before that, at most, milliseconds: as long as its last answer took. */
const LONGEST_LOOK_MS = 100;

/** A wait for the ledger's next slot that is longer than this, milliseconds, means a block. */
const BLOCKED_MS = 1_000;

/** Timers have no finer grain, milliseconds. */
const GRAIN_MS = 0.5;

/** After its turn, a process lets the others ask first for so much of a slot, at most so long, milliseconds. */
const LETS_OTHERS_FIRST = { share: 0.1, mostMs: 20, fromSpacingMs: 50 };

/**
 * Hands out one budget's slots within this process, each at its own instant to the most urgent who is ready to leave:
 * interactive work that arrives late overtakes bulk work that has waited. Slots that nobody uses in time are lost.
 */
export class BudgetPump {
  readonly #line = new WaitingLine();
  readonly #gettingReady = new GettingReady();
  readonly #slots: LeasedSlots;
  /** Where slots follow each other fast, they are leased ahead; where they do not, one by one, and others may ask first. */
  readonly #isFast: boolean;
  #believedUntil = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | undefined;
  /** How long the ledger's last answer took, milliseconds. */
  #lookMs = 0;
  #served = 0;
  #running = false;
  #leasing: Promise<void> | undefined;
  #voided = 0;
  #asleep: AbortController | undefined;

  constructor(
    private readonly budget: string,
    private readonly pace: Pace,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {
    this.#slots = new LeasedSlots(pace.spacingMs);
    this.#isFast = pace.spacingMs < LETS_OTHERS_FIRST.fromSpacingMs;
  }

  /** Resolves true at the instant of a slot; false when `signal` aborted first. Rejects when the ledger is lost. */
  acquire(urgency: Urgency, signal: AbortSignal): Promise<boolean> {
    return this.#wait({ urgency, standing: 'read' }, signal);
  }

  /** Resolves when a slot for a write is near; undefined when `signal` aborted first. Rejects when the ledger is lost. */
  async prepare(urgency: Urgency, signal: AbortSignal): Promise<Departure | undefined> {
    let isFavoured = false;
    if (!(await this.#wait({ urgency, standing: 'unprepared', favour: () => (isFavoured = true) }, signal))) return undefined;
    const voided = this.#voided;
    const departure: Departure = {
      leave: async (given) => {
        departure.over();
        if (this.#voided !== voided) return false;
        return this.#wait({ urgency: isFavoured ? URGENCIES[0] : urgency, standing: 'prepared' }, given);
      },
      over: () => this.#gettingReady.delete(departure),
    };
    this.#gettingReady.add(departure, this.clock.monotonic());
    return departure;
  }

  /** A 429: what was leased is void. Writes that are ready do not leave; their cancellations go back to the queue. */
  void(): void {
    this.#voided++;
    this.#slots.clear();
    for (const waiter of this.#line.removeAll(['prepared'])) waiter.give(false);
  }

  async #wait(who: Omit<Waiter, 'give' | 'fail'>, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    const granted = new Promise<boolean>((resolve, reject) => {
      const onAbort = () => {
        if (this.#line.remove(waiter)) resolve(false);
      };
      const waiter: Waiter = {
        ...who,
        give: (value) => {
          signal.removeEventListener('abort', onAbort);
          resolve(value);
        },
        fail: (error) => {
          signal.removeEventListener('abort', onAbort);
          reject(error instanceof Error ? error : new Error('The budget failed.'));
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#line.add(waiter);
    });
    this.#wake();
    void this.#run();
    return granted;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#line.size > 0) await this.#advance();
    } catch (error) {
      // No ledger, no slot. Answering "not now" instead would make whoever waits ask again at once.
      for (const waiter of this.#line.removeAll()) waiter.fail(error);
    } finally {
      this.#running = false;
    }
  }

  /** One step: lease, wait, let somebody get ready, or give a slot. */
  async #advance(): Promise<void> {
    const { pace } = this;
    this.#slots.dropBefore(this.clock.monotonic() - pace.toleranceMs);
    this.#refill();
    const next = this.#slots.next;
    if (next === undefined) return this.#leasing;
    const wait = next - this.clock.monotonic();
    const ahead = LEAD_MS + this.#lookMs;
    if (wait > ahead + GRAIN_MS) return this.#pause(wait - ahead);
    // Its answer may be a long time coming: then the slots that are late by now are lost.
    if (!this.#isBelieved()) return this.#looking;
    if (wait > LEAD_MS + GRAIN_MS) return this.#pauseBeforeLook(wait - LEAD_MS);
    this.#tellToGetReady();
    const early = next - this.clock.monotonic();
    if (early > GRAIN_MS) return this.#pauseBeforeLook(early);
    const waiter = this.#whoseTurn();
    // Those who are getting ready may still come in time.
    if (waiter === undefined) return this.#pause(Math.max(GRAIN_MS, pace.toleranceMs + early));
    this.#slots.use();
    this.#served++;
    this.#line.serve(waiter);
    waiter.give(true);
    // Whoever has just used a slot would ask for the next one first, every time, and starve the interactive work of another process.
    if (!this.#isFast) await this.clock.sleep(Math.min(pace.spacingMs * LETS_OTHERS_FIRST.share, LETS_OTHERS_FIRST.mostMs));
  }

  #refill(): void {
    const { left, end } = this.#slots;
    const isEnough = left > 0 && (!this.#isFast || left >= this.#line.size || end > this.clock.monotonic() + REFILL_MS);
    if (isEnough || this.#leasing) return;
    this.#leasing = this.#lease().finally(() => {
      this.#leasing = undefined;
      this.#wake();
    });
    // It is awaited once the slots in hand are used; until then its failure must not go unheard.
    this.#leasing.catch(() => {});
  }

  async #lease(): Promise<void> {
    const asked = this.clock.monotonic();
    const most = Math.max(1, this.#line.size - this.#slots.left);
    const grant = await this.ledger.transact((transaction) => transaction.takeSlots(this.budget, this.pace, most));
    if (!grant.granted) {
      if (grant.waitMs > BLOCKED_MS + this.pace.spacingMs) this.void();
      return this.clock.sleep(grant.waitMs);
    }
    const answered = this.clock.monotonic();
    if (grant.generation !== this.#slots.generation) this.void();
    this.#slots.add(grant, { asked, answered });
    this.#believedUntil = answered + BELIEVED_MS;
  }

  /** A 429 seen by any process meanwhile voids the slots given ahead of it. Where belief is about to end, the ledger is asked. */
  #isBelieved(): boolean {
    const now = this.clock.monotonic();
    if (this.#untilLook() <= GRAIN_MS && !this.#looking) {
      this.#looking = this.#look().finally(() => {
        this.#looking = undefined;
      });
      // It is awaited once belief has ended; until then its failure must not go unheard.
      this.#looking.catch(() => {});
    }
    return now <= this.#believedUntil;
  }

  /** Sleeps, unless somebody comes or the ledger is to be asked. */
  #pauseBeforeLook(ms: number): Promise<void> {
    return this.#pause(this.#looking ? ms : Math.min(ms, this.#untilLook()));
  }

  #untilLook(): number {
    return Math.max(GRAIN_MS, this.#believedUntil - this.#lookMs - this.clock.monotonic());
  }

  async #look(): Promise<void> {
    const asked = this.clock.monotonic();
    const { generation } = await this.ledger.reader.budget(this.budget);
    const answered = this.clock.monotonic();
    this.#lookMs = Math.min(answered - asked, LONGEST_LOOK_MS);
    if (generation > this.#slots.generation) this.void();
    else this.#believedUntil = answered + BELIEVED_MS;
  }

  #tellToGetReady(): void {
    const now = this.clock.monotonic();
    const room = this.#slots.countUntil(now + LEAD_MS + GRAIN_MS) - this.#gettingReady.count(now);
    for (const waiter of this.#line.soonToLeave(room)) this.#letGetReady(waiter);
  }

  /** Whose slot this is; undefined where nobody is ready. */
  #whoseTurn(): Waiter | undefined {
    if (this.#served % FLOOR_EVERY !== FLOOR_EVERY - 1) return this.#line.mostUrgent();
    const neglected = this.#line.mostNeglected();
    if (neglected?.standing !== 'unprepared') return neglected;
    neglected.favour?.();
    this.#line.noteTurn(neglected);
    this.#letGetReady(neglected);
    return this.#line.mostUrgent();
  }

  #letGetReady(waiter: Waiter): void {
    this.#line.remove(waiter);
    waiter.give(true);
  }

  /** Sleeps, unless somebody comes. */
  async #pause(ms: number): Promise<void> {
    this.#asleep = new AbortController();
    await this.clock.sleep(ms, this.#asleep.signal);
    this.#asleep = undefined;
  }

  #wake(): void {
    // With a reason given, none is made up with a stack trace: this is done thousands of times a second.
    this.#asleep?.abort('news');
  }
}
