import type { LaneJob } from './lane-queue.ts';

/** A lane keeps its turn at least so long before it is asked back, milliseconds: taking and leaving it costs something, too. */
const LEAST_TURN_MS = 5_000;

export interface Turn {
  readonly account: string;
  /** Undefined for a lane taken while the queue could not be used. */
  readonly job: LaneJob | undefined;
  /** Monotonic milliseconds. */
  readonly since: number;
  askedBack: boolean;
}

/** The lanes that this process has been handed. */
export class Turns {
  readonly #turns = new Map<string, Turn>();

  get held(): number {
    return this.#turns.size;
  }

  get jobs(): readonly LaneJob[] {
    return [...this.#turns.values()].flatMap(({ job }) => job ?? []);
  }

  /** Those that are to be worked. */
  accounts(): readonly string[] {
    return [...this.#turns.values()].filter((turn) => !turn.askedBack).map(({ account }) => account);
  }

  get(account: string): Turn | undefined {
    return this.#turns.get(account);
  }

  begin(account: string, job: LaneJob | undefined, now: number): void {
    this.#turns.set(account, { account, job, since: now, askedBack: false });
  }

  /** Ends this turn; a later one of the same lane goes on. */
  end(turn: Turn): void {
    if (this.#turns.get(turn.account) === turn) this.#turns.delete(turn.account);
  }

  /** Asks the lane back that has had its turn the longest; says whether there was one. */
  askOneBack(now: number): boolean {
    const [first] = this.#turns.values();
    if (first === undefined || first.askedBack || first.since > now - LEAST_TURN_MS) return false;
    first.askedBack = true;
    return true;
  }
}
