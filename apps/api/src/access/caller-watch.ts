import { Authenticate, CLOCK, LedgerUnavailableError } from '@countermand/core';
import type { Caller, Clock } from '@countermand/core/model';
import { Inject, Injectable } from '@nestjs/common';

/** Twice within the second in which a key that was revoked has to be refused. */
const LOOK_MS = 500;

/** Looks whether callers still may, while a request of theirs goes on: an upload of half an hour, or a wait. */
@Injectable()
export class CallerWatch {
  constructor(
    private readonly authenticate: Authenticate,
    @Inject(CLOCK as symbol) private readonly clock: Clock,
  ) {}

  /** Gives `work` a signal that aborts once the caller's key or session holds no longer. What to do then is up to `work`. */
  async during<T>(caller: Caller, work: (gone: AbortSignal) => Promise<T>): Promise<T> {
    const over = new AbortController();
    try {
      return await work(this.#watch(caller, over.signal));
    } finally {
      over.abort();
    }
  }

  #watch(caller: Caller, over: AbortSignal): AbortSignal {
    const gone = new AbortController();
    const look = async (): Promise<void> => {
      do await this.clock.sleep(LOOK_MS, over);
      while (!over.aborted && (await this.#holds(caller)));
      if (!over.aborted) gone.abort();
    };
    void look();
    return gone.signal;
  }

  async #holds(caller: Caller): Promise<boolean> {
    try {
      return await this.authenticate.stillHolds(caller);
    } catch (error) {
      // Without the ledger nothing is filed or shown; any other trouble lets nobody pass.
      return LedgerUnavailableError.isInstance(error);
    }
  }
}
