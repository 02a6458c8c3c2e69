import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Aborts when the server is asked to stop, so that long waits end with what is known instead of holding it up. */
@Injectable()
export class Closing implements BeforeApplicationShutdown {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  beforeApplicationShutdown(): void {
    this.#controller.abort();
  }
}
