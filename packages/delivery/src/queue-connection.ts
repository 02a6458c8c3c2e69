import type { Logger } from '@countermand/core';
import { LedgerUnavailableError, messageOf } from '@countermand/core/errors';
import type { Clock } from '@countermand/core/model';
import type { LaneQueue, QueueOptions } from './lane-queue.ts';

/** After a failure the queue is opened anew, not before so long, milliseconds. */
const REST_MS = 1_000;

export interface ConnectionOptions extends Pick<QueueOptions, 'url' | 'schema'> {
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * The queue, opened when it is first needed and anew after a failure, with whatever tables are missing by then: it holds
 * nothing that the ledger does not hold, too.
 */
export class QueueConnection {
  #queue: Promise<LaneQueue> | undefined;
  #openNotBefore = 0;
  #broken: { readonly error: unknown } | undefined;
  #closed = false;
  /** Called back when a lane can be taken; heard on whatever queue is open. */
  #listener: (() => void) | undefined;

  constructor(private readonly options: ConnectionOptions) {}

  /** The last use failed, and none has gone well since. */
  get broken(): boolean {
    return this.#broken !== undefined;
  }

  listen(listener: () => void): void {
    this.#listener = listener;
  }

  /** Rejects with whatever went wrong; then the queue is opened anew for a later use. */
  async use<T>(work: (queue: LaneQueue) => Promise<T>): Promise<T> {
    if (this.#broken && this.options.clock.monotonic() < this.#openNotBefore) throw this.#broken.error;
    const queue = (this.#queue ??= this.#open());
    try {
      const result = await work(await queue);
      if (this.#queue === queue) this.#works();
      return result;
    } catch (error) {
      if (this.#queue === queue && !LedgerUnavailableError.isInstance(error)) this.#fails(queue, error);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#queue?.catch(() => undefined))?.close().catch(() => {});
    this.#queue = undefined;
  }

  async #open(): Promise<LaneQueue> {
    const { url, schema, logger } = this.options;
    // Loaded when it is first needed: most short-lived commands end before that.
    const { LaneQueue } = await import('./lane-queue.ts');
    const queue = await LaneQueue.open({ url, schema, onTrouble: (message) => logger.debug('The delivery queue complains.', { message }) });
    if (this.#listener) await queue.presence.listen(this.#listener);
    return queue;
  }

  #works(): void {
    if (this.broken) this.options.logger.info('The delivery queue works again; it hands out the lanes.');
    this.#broken = undefined;
  }

  #fails(queue: Promise<LaneQueue>, error: unknown): void {
    this.#queue = undefined;
    this.#openNotBefore = this.options.clock.monotonic() + REST_MS;
    void queue.then((open) => open.close()).catch(() => {});
    if (!this.broken && !this.#closed) {
      this.options.logger.warn('The delivery queue cannot be used. Until it can, workers look into the ledger for lanes that are due; nothing is lost, some work starts later.', {
        error: messageOf(error),
      });
    }
    this.#broken = { error };
  }
}
