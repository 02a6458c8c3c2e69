import { clearTimeout, setTimeout } from 'node:timers';
import { Client } from 'pg';
import { Listeners } from '../commit/listeners.ts';
import type { PostgresAddress } from './address.ts';
import { clientConfig } from './connect.ts';
import { CHANNEL } from './write-connection.ts';

export interface ChangeFeedOptions {
  readonly address: PostgresAddress;
  /** Asks for the number of the last change. */
  readonly lastChange: () => Promise<number>;
  /** How often to ask, should the server's own word not reach us. */
  readonly pollMs: number;
}

/** Tells listeners of commits: of our own at once, of other processes' when the server tells us, and at the latest when we ask. */
export class ChangeFeed {
  readonly #options: ChangeFeedOptions;
  readonly #listeners = new Listeners();
  #seen: number;
  #client: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `seen`: the number of the last change at the time of opening. */
  constructor(options: ChangeFeedOptions, seen: number) {
    this.#options = options;
    this.#seen = seen;
  }

  subscribe(listener: () => void): () => void {
    const remove = this.#listeners.add(listener);
    if (!this.#timer) void this.#watch();
    return () => {
      remove();
      if (this.#listeners.size === 0) this.#stopWatching();
    };
  }

  /** A change with this number was committed. */
  announce(change: number): void {
    if (change <= this.#seen) return;
    this.#seen = change;
    this.#listeners.announce();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopWatching();
    await this.#client?.end().catch(() => undefined);
  }

  #stopWatching(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Listens, and looks: what was committed before we listened, or while the connection was lost, is found by looking. */
  async #watch(): Promise<void> {
    this.#timer = setTimeout(() => void this.#watch(), this.#options.pollMs);
    this.#timer.unref();
    try {
      // Where nothing can be heard, looking has to do.
      await this.#listen().catch(() => undefined);
      this.announce(await this.#options.lastChange());
    } catch {
      // The next look will tell.
    }
  }

  /** The connection stays when nobody listens any more: somebody will soon. */
  async #listen(): Promise<void> {
    if (this.#client || this.#closed) return;
    const client = new Client(clientConfig(this.#options.address, 'reader'));
    this.#client = client;
    const gone = () => {
      if (this.#client === client) this.#client = undefined;
    };
    client.on('error', gone);
    client.on('end', gone);
    client.on('notification', ({ payload }) => this.announce(Number(payload)));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      gone();
      void client.end().catch(() => undefined);
      throw error;
    }
  }
}
