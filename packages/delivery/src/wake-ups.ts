import type { Clock } from '@countermand/core/model';

/** An account that is woken again and again is told so this often at most, milliseconds: a batch files thousands for one lane. */
const REST_MS = 100;

export interface WakeUpOptions {
  readonly clock: Clock;
  readonly send: (account: string) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Sends wake-ups, one at a time for an account: the first at once, those that come meanwhile as one more. */
export class WakeUps {
  readonly #sending = new Map<string, { again: boolean; readonly over: Promise<void> }>();
  readonly #closed = new AbortController();

  constructor(private readonly options: WakeUpOptions) {}

  add(account: string): void {
    const sending = this.#sending.get(account);
    if (sending) sending.again = true;
    else this.#sending.set(account, { again: true, over: this.#send(account) });
  }

  /** Sends what is left. */
  async close(): Promise<void> {
    this.#closed.abort();
    await Promise.all([...this.#sending.values()].map(({ over }) => over));
  }

  async #send(account: string): Promise<void> {
    await Promise.resolve();
    for (let entry = this.#sending.get(account); entry?.again; entry = this.#sending.get(account)) {
      entry.again = false;
      await this.options.send(account).catch(this.options.onFailure);
      await this.options.clock.sleep(REST_MS, this.#closed.signal);
    }
    this.#sending.delete(account);
  }
}
