import { isAtRest, type ListBatchItems } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { Ledger } from '@countermand/core/ports';

/** The ledger is asked at most this often, milliseconds. */
const REST_MS = 100;

/** So many cancellations are asked for at once. */
const PAGE = 500;

interface Parts {
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly listBatchItems: Pick<ListBatchItems, 'report'>;
  /** Called when there are others than before. */
  readonly onNew: () => void;
}

/** Which cancellations a batch has that something is still to be done about, as the ledger changes. */
export class BatchIds {
  #ids: ReadonlySet<string> = new Set();
  readonly #over = new AbortController();
  readonly #watched: Promise<void>;

  constructor(
    private readonly parts: Parts,
    private readonly batch: string,
  ) {
    this.#watched = this.#watch();
  }

  get current(): readonly string[] {
    return [...this.#ids];
  }

  async close(): Promise<void> {
    this.#over.abort();
    await this.#watched;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#over;
    let news = Promise.withResolvers<void>();
    const tell = (): void => news.resolve();
    const stop = this.parts.ledger.onChange(tell);
    signal.addEventListener('abort', tell, { once: true });
    try {
      // Without the ledger nothing is worked either, and what is new is seen below.
      this.#become(await this.#unfinished().catch(() => this.#ids));
      while (!signal.aborted) {
        news = Promise.withResolvers<void>();
        // A ledger that is lost for a moment is asked again: what is known meanwhile is what was known before.
        await this.#look().catch(tell);
        await news.promise;
        await this.parts.clock.sleep(REST_MS, signal);
      }
    } finally {
      stop();
    }
  }

  /** All that is left of it, holds that an earlier command still owed included: every row is looked at, once. */
  async #unfinished(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for await (const { record } of this.parts.listBatchItems.report(this.batch)) {
      if (record && !isAtRest(record)) ids.add(record.cancellation.id);
    }
    return ids;
  }

  async #look(): Promise<void> {
    const { reader } = this.parts.ledger;
    const live = new Set(await reader.unsentOfBatch(this.batch));
    for await (const id of this.#underWay()) live.add(id);
    for (const id of this.#ids) {
      if (live.has(id)) continue;
      // Ended, and perhaps with a hold that is still owed.
      const record = await reader.cancellation(id);
      if (record && !isAtRest(record)) live.add(id);
    }
    this.#become(live);
  }

  #become(ids: ReadonlySet<string>): void {
    const isNew = [...ids].some((id) => !this.#ids.has(id));
    this.#ids = ids;
    if (isNew) this.parts.onNew();
  }

  async *#underWay(): AsyncIterable<string> {
    const { reader } = this.parts.ledger;
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await reader.listCancellations({ batch: this.batch, states: ['sending', 'requested', 'unknown'], limit: PAGE, ...(cursor !== undefined && { cursor }) });
      for (const { cancellation } of page.items) yield cancellation.id;
      cursor = page.nextCursor;
    }
  }
}
