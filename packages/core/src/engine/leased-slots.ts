import type { SlotGrant } from '../ports/budget-store.ts';

type Granted = Extract<SlotGrant, { granted: true }>;

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
  /** From the ledger's clock to ours. */
  #offset = 0;

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
   * Takes over a grant. The ledger answered somewhere between `asked` and `answered`: within these bounds the offset of its
   * clock to ours is kept as it was, so that one slow answer does not push slots together.
   */
  add(grant: Granted, { asked, answered }: { readonly asked: number; readonly answered: number }): void {
    if (grant.generation !== this.generation) this.clear();
    this.generation = grant.generation;
    this.#offset = Math.min(Math.max(this.#offset, asked - grant.now), answered - grant.now);
    const next = Math.max(grant.firstAt + this.#offset, this.#end);
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

  #skip(count: number): void {
    const [run] = this.#runs;
    if (run === undefined) return;
    const skipped = Math.min(count, run.left);
    run.left -= skipped;
    run.next += skipped * this.spacingMs;
    if (run.left === 0) this.#runs.shift();
  }
}
