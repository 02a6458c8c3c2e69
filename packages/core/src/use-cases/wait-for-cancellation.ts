import { inject, injectable } from 'tsyringe';
import { Changes } from '../live/changes.ts';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { isAtRest, isSettled } from './settled.ts';
import { shownRecord } from './latest-record.ts';

/** Every waiter hears of every commit; between two looks it rests this long, so that a busy ledger is not read to death. */
const REST_MS = 25;

export interface WaitLimits {
  readonly timeoutMs: number;
  /** Ends the wait early, with the latest record. */
  readonly signal?: AbortSignal;
  /** Default: who sees all. */
  readonly visibleTo?: Sight | undefined;
}

interface Looking {
  readonly changes: Changes;
  readonly over: AbortSignal;
  readonly visibleTo: Sight | undefined;
}

export interface Waited {
  readonly record: CancellationRecord;
  /** An end state, and its holds are settled too. False at the time limit, or when a person has to decide. */
  readonly settled: boolean;
}

/** Answers when waiting brings nothing more, or at the time limit, with the cancellation as it is then. */
@injectable()
export class WaitForCancellation {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(id: string, { timeoutMs, signal, visibleTo }: WaitLimits): Promise<Result<Waited>> {
    const over = new AbortController();
    const end = () => over.abort();
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end, { once: true });
    void this.clock.sleep(timeoutMs, over.signal).then(end);
    // Listening starts before the first look: a change between the two is not missed.
    const changes = new Changes();
    const stop = this.ledger.onChange(() => changes.happened());
    over.signal.addEventListener('abort', () => changes.happened(), { once: true });
    try {
      return await this.#look(id, { changes, over: over.signal, visibleTo });
    } finally {
      stop();
      end();
      signal?.removeEventListener('abort', end);
    }
  }

  async #look(id: string, { changes, over, visibleTo }: Looking): Promise<Result<Waited>> {
    for (;;) {
      const lookedAt = this.clock.monotonic();
      const found = await shownRecord(this.ledger.reader, id, visibleTo);
      if (!found.ok) return found;
      if (over.aborted || isAtRest(found.value)) return succeeded({ record: found.value, settled: isSettled(found.value) });
      await changes.next();
      const rest = lookedAt + REST_MS - this.clock.monotonic();
      if (rest > 0) await this.clock.sleep(rest, over);
    }
  }
}
