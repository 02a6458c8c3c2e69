import type { SlotGrant } from '../ports/budget-store.ts';

type Granted = Extract<SlotGrant, { granted: true }>;

/** The ledger's clock is known well enough when its offset is known within this, milliseconds. */
const SURE_MS = 5;

/** After so many answers that all took longer, the ledger is taken to be that slow. */
const UNSURE_ANSWERS = 4;

/** On our steady clock. */
interface Answer {
  readonly asked: number;
  readonly answered: number;
}

interface Run {
  next: number;
  left: number;
}

/** The slots that this process has leased from the ledger, on its own steady clock (monotonic milliseconds). */
export class LeasedSlots {
  /** Of the latest lease. */
  generation = -1;
  #runs: Run[] = [];
  #end = Number.NEGATIVE_INFINITY;
  /** Between these lies the offset from the ledger's clock to ours. */
  #offset = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  #unsure = 0;

  constructor(private readonly spacingMs: number) {}

  get left(): number {
    return this.#runs.reduce((sum, run) => sum + run.left, 0);
  }

  /** The instant of the next slot; undefined where none is left. */
  get next(): number | undefined {
    return this.#runs[0]?.next;
  }

  /** The earliest instant of a slot that is leased after these. */
  get end(): number {
    return this.#end;
  }

  /**
   * Takes over a grant. The ledger answered somewhere between `asked` and `answered`. All answers together tell its clock well,
   * so that one slow answer does not push slots together; those granted before that are lost, unless there is no better answer.
   */
  add(grant: Granted, { asked, answered }: Answer): void {
    if (grant.generation !== this.generation) this.clear();
    this.generation = grant.generation;
    this.#learn({ low: asked - grant.now, high: answered - grant.now });
    this.#unsure = this.#offset.high - this.#offset.low <= SURE_MS ? 0 : this.#unsure + 1;
    if (this.#unsure > 0 && this.#unsure < UNSURE_ANSWERS) return;
    const next = Math.max(grant.firstAt + this.#offset.high, this.#end);
    this.#end = next + grant.count * this.spacingMs;
    this.#runs.push({ next, left: grant.count });
  }

  /** Takes the next slot. */
  use(): void {
    this.#skip(1);
  }

  /** Slots that were due before `instant` are lost: used late they would come too close to the next ones. */
  dropBefore(instant: number): void {
    for (let next = this.next; next !== undefined && next < instant; next = this.next) {
      this.#skip(Math.ceil((instant - next) / this.spacingMs));
    }
  }

  /** How many there are up to `instant`. */
  countUntil(instant: number): number {
    return this.#runs.reduce((sum, { next, left }) => sum + Math.min(left, Math.max(0, 1 + Math.floor((instant - next) / this.spacingMs))), 0);
  }

  clear(): void {
    this.#runs = [];
  }

  #learn({ low, high }: { readonly low: number; readonly high: number }): void {
    const isMoved = low > this.#offset.high || high < this.#offset.low;
    this.#offset = isMoved ? { low, high } : { low: Math.max(low, this.#offset.low), high: Math.min(high, this.#offset.high) };
  }

  #skip(count: number): void {
    const [run] = this.#runs;
    if (run === undefined) return;
    const skipped = Math.min(count, run.left);
    run.left -= skipped;
    run.next += skipped * this.spacingMs;
    if (run.left === 0) this.#runs.shift();
  }
}
