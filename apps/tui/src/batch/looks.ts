import type { Clock } from '@countermand/core/model';
import { systemClock } from '@countermand/host';
import type { Service } from '../service/service.ts';

/** A batch is looked at this far apart, milliseconds: counting its rows is work. At first it is less, for most are small and soon through. */
const RESTS_MS = [100, 200, 400];
const REST_MS = 1_000;

/** Without any change it is looked at again after so long, milliseconds: time passes as well. */
const LONGEST_REST_MS = 5_000;

/** When to look again at what changes: after a change, but not at once. */
export class Looks {
  #news = new AbortController();
  #looked = 0;
  readonly #tell = (): void => this.#news.abort();
  readonly #endNotices: () => void;

  /** Once `over` is aborted nothing is waited for. To be closed. */
  constructor(
    service: Pick<Service, 'onChange'>,
    private readonly over: AbortSignal,
    private readonly clock: Pick<Clock, 'sleep'> = systemClock,
  ) {
    this.#endNotices = service.onChange(this.#tell);
    over.addEventListener('abort', this.#tell);
  }

  /** Resolves when it is time; a change since the last look counts. */
  async next(): Promise<void> {
    await this.clock.sleep(RESTS_MS[this.#looked++] ?? REST_MS, this.over);
    if (!this.over.aborted) await this.clock.sleep(LONGEST_REST_MS, this.#news.signal);
    this.#news = new AbortController();
  }

  close(): void {
    this.#endNotices();
    this.over.removeEventListener('abort', this.#tell);
  }
}
