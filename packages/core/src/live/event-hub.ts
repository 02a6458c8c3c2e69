import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../model/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Logger } from '../ports/logger.ts';
import { NewEvents } from './new-events.ts';

export interface EventHubOptions {
  /** How many events are read at once, at most. */
  readonly pageSize: number;
  /** About how many of the latest events are kept at hand. */
  readonly kept: number;
}

const DEFAULTS: EventHubOptions = { pageSize: 500, kept: 2_000 };

export interface EventHubParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Reads new events once for all who follow, and only while somebody does. */
export class EventHub {
  /** What is read for all is on behalf of nobody: of whoever came first, no log line or trace may tell. */
  readonly #forAll = AsyncLocalStorage.snapshot();
  #followers = 0;
  #news: NewEvents | undefined;

  constructor(
    private readonly parts: EventHubParts,
    private readonly options: EventHubOptions = DEFAULTS,
  ) {}

  /** To be left again, once for each call. Throws `LedgerUnavailableError`. */
  async join(): Promise<NewEvents> {
    this.#followers++;
    this.#news ??= this.#forAll(() => new NewEvents(this.parts, this.options));
    const news = this.#news;
    try {
      await news.ready;
    } catch (error) {
      this.leave(news);
      throw error;
    }
    return news;
  }

  leave(news: NewEvents): void {
    this.#followers--;
    if (this.#followers > 0) return;
    news.stop();
    this.#news = undefined;
  }
}
