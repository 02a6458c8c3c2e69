import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { LedgerEvent } from '../model/event.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import type { EventScope } from './event-scope.ts';
import { asSeen, eventsWithin } from './events-within.ts';
import type { NewEvents } from './new-events.ts';
import { ownEvents } from './own-events.ts';

export interface EventFollowerParts {
  readonly reader: LedgerReader;
  readonly news: NewEvents;
  readonly scope: EventScope;
  readonly from: number;
  /** Called once, when it is closed. */
  readonly onClose: () => void;
}

/** What there is of a scope, through a position. */
interface Stretch {
  readonly through: number;
  readonly events: readonly LedgerEvent[];
}

/** One reader of events, at its own pace: each event of its scope once, in the order of the ledger. */
export class EventFollower {
  readonly #parts: EventFollowerParts;
  readonly #over = new AbortController();
  #position: number;

  constructor(parts: EventFollowerParts) {
    this.#parts = parts;
    this.#position = parts.from;
  }

  /** Everything of the scope up to here was given: who resumes from it misses nothing. Moves on although nothing was of concern, too. */
  get position(): number {
    return this.#position;
  }

  /**
   * The next events, at least one; waits for them. Undefined once it is closed, or when retention removed some that it
   * had not read yet: who resumes is told. One call at a time.
   */
  async next(): Promise<readonly LedgerEvent[] | undefined> {
    const { news } = this.#parts;
    const { signal } = this.#over;
    while (!signal.aborted) {
      try {
        const found = await this.#look();
        if (found === 'gone') break;
        if (found === undefined) {
          await news.more(this.#position, signal);
          continue;
        }
        this.#position = found.through;
        if (found.events.length > 0) return found.events;
      } catch (error) {
        if (!LedgerUnavailableError.isInstance(error)) throw error;
        await news.rest(signal);
      }
    }
    return undefined;
  }

  close(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#parts.onClose();
  }

  /** The next stretch, undefined where there is nothing new at all. */
  async #look(): Promise<Stretch | 'gone' | undefined> {
    const { news, scope } = this.#parts;
    const after = this.#position;
    const stretch = news.next(after);
    if (stretch) return { through: stretch.through, events: await eventsWithin(scope, stretch, after) };
    return after < news.head ? this.#lookForMyself(after) : undefined;
  }

  /** For who is behind what is at hand. */
  async #lookForMyself(after: number): Promise<Stretch | 'gone'> {
    const { reader, news, scope } = this.#parts;
    // Before the read: what is committed later may be missing from it, and is new to everybody.
    const { head, pageSize } = news;
    const found = await ownEvents(reader, scope, { after, limit: pageSize });
    if (isPruned(scope) && (await reader.eventsRemovedThrough()) > after) return 'gone';
    const known = found.filter(({ position }) => position <= head);
    const through = found.length < pageSize ? head : (known.at(-1)?.position ?? head);
    return { through, events: asSeen(scope, known) };
  }
}

/** Of one cancellation, or one batch, retention removes only looks that moved nothing, long after its end. */
export function isPruned({ cancellationId, batchId }: EventScope): boolean {
  return cancellationId === undefined && batchId === undefined;
}
