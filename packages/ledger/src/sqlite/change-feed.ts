import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { clearInterval, setInterval } from 'node:timers';
import { Listeners } from '../commit/listeners.ts';

/** Tells listeners of commits: of our own at once, of other processes' by asking SQLite now and then. */
export class ChangeFeed {
  readonly #dataVersion: StatementSync;
  readonly #pollMs: number;
  readonly #listeners = new Listeners();
  #timer: NodeJS.Timeout | undefined;
  #seen: unknown;

  /** `database` is the connection that writes: its data version changes by the commits of others only. */
  constructor(database: DatabaseSync, pollMs: number) {
    this.#dataVersion = database.prepare('PRAGMA data_version');
    this.#pollMs = pollMs;
  }

  subscribe(listener: () => void): () => void {
    const remove = this.#listeners.add(listener);
    this.#startPolling();
    return () => {
      remove();
      if (this.#listeners.size === 0) this.close();
    };
  }

  /** Commits of one moment are told of once. */
  announce(): void {
    this.#listeners.announce();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #startPolling(): void {
    if (this.#timer) return;
    this.#seen = this.#readVersion() ?? this.#seen;
    this.#timer = setInterval(() => this.#poll(), this.#pollMs);
    this.#timer.unref();
  }

  #poll(): void {
    const version = this.#readVersion();
    if (version === undefined || version === this.#seen) return;
    this.#seen = version;
    this.announce();
  }

  /** Undefined while the database cannot be asked; the next poll will see the change. */
  #readVersion(): unknown {
    try {
      return this.#dataVersion.get()?.data_version;
    } catch {
      return undefined;
    }
  }
}
