import type { BudgetPump } from '../engine/budget-pump.ts';
import type { Urgency } from '../engine/waiting-line.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { FakeClock } from './fake-clock.ts';
import { overriding } from './overriding.ts';

/** One for each who waits: a signal that all of them listened to would be searched through by each. */
const never = () => new AbortController().signal;

export interface SlotUser {
  readonly kind: 'read' | 'write';
  /** How long a write takes to get ready, milliseconds. */
  readonly readyMs: number;
  readonly urgency?: Urgency;
}

/** Waits for slots in one process after another, and notes when each was used (monotonic milliseconds, in order). */
export class SlotUsers {
  readonly times: number[] = [];

  constructor(private readonly clock: FakeClock) {}

  start(pump: BudgetPump, { kind, readyMs, urgency = 'bulk_stop' }: SlotUser): void {
    void (kind === 'read' ? this.#read(pump, urgency) : this.#write(pump, urgency, readyMs));
  }

  /** The most in any window of so many milliseconds. */
  mostIn(windowMs: number): number {
    return Math.max(0, ...this.times.map((begin, index) => this.times.findLastIndex((time) => time < begin + windowMs - 1e-6) - index + 1));
  }

  /** Slots a second between the first and the last. */
  get perSecond(): number {
    return ((this.times.length - 1) * 1_000) / ((this.times.at(-1) ?? 0) - (this.times[0] ?? 0));
  }

  async #read(pump: BudgetPump, urgency: Urgency): Promise<void> {
    if (await pump.acquire(urgency, never())) this.times.push(this.clock.monotonic());
  }

  async #write(pump: BudgetPump, urgency: Urgency, readyMs: number): Promise<void> {
    const departure = await pump.prepare(urgency, never());
    if (departure === undefined) return;
    if (readyMs > 0) await this.clock.sleep(readyMs);
    if (await departure.leave(never())) this.times.push(this.clock.monotonic());
    departure.over();
  }
}

/** A ledger whose answers, to changes and to looks at a budget, come so many milliseconds after the fact. */
export function slowLedger(ledger: Ledger, clock: FakeClock, answerMs: () => number): Ledger {
  const late = async <T>(answer: T): Promise<T> => {
    const ms = answerMs();
    if (ms > 0) await clock.sleep(ms);
    return answer;
  };
  return overriding(ledger, {
    transact: async (work) => late(await ledger.transact(work)),
    reader: overriding(ledger.reader, { budget: async (name) => late(await ledger.reader.budget(name)) }),
  });
}
