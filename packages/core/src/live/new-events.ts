import { OutageLog } from '../logging/outage-log.ts';
import type { EventHubOptions, EventHubParts } from './event-hub.ts';
import { Changes } from './changes.ts';
import { EventStretch } from './event-stretch.ts';

/** Between two looks it rests this long, so that a busy ledger is not read to death: what came meanwhile is read together. */
const REST_MS = 25;

/** After a look that failed. */
const TROUBLE_REST_MS = 1_000;

const OUTAGE = { lost: 'New events cannot be read; they are asked for again.', back: 'New events can be read again.' };

/** The latest events of the ledger, read as they come; whoever is further behind reads for itself until it has caught up. */
export class NewEvents {
  /** Resolves when `head` is known. */
  readonly ready: Promise<void>;
  readonly #over = new AbortController();
  readonly #changes = new Changes();
  readonly #waiting = new Set<() => void>();
  readonly #stopListening: () => void;
  #stretches: EventStretch[] = [];
  #kept = 0;
  #head = 0;

  constructor(
    private readonly parts: EventHubParts,
    private readonly options: EventHubOptions,
  ) {
    // Listening starts before the first look: a change between the two is not missed.
    this.#stopListening = parts.ledger.onChange(() => this.#changes.happened());
    this.ready = this.#begin();
  }

  /** Everything up to here has been read. */
  get head(): number {
    return this.#head;
  }

  get pageSize(): number {
    return this.options.pageSize;
  }

  /** What comes next after a position, while it is at hand. */
  next(position: number): EventStretch | undefined {
    return this.#stretches.findLast(({ after, through }) => after <= position && position < through);
  }

  /** Resolves when there is more than what `position` has seen, or when `signal` aborts. */
  more(position: number, signal: AbortSignal): Promise<void> {
    if (this.#head > position || signal.aborted || this.#over.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** Before a read that failed is tried again. */
  async rest(signal: AbortSignal): Promise<void> {
    await this.parts.clock.sleep(TROUBLE_REST_MS, signal);
  }

  stop(): void {
    this.#over.abort();
    this.#stopListening();
    this.#changes.happened();
    this.#stretches = [];
    this.#wakeAll();
  }

  async #begin(): Promise<void> {
    this.#head = await this.parts.ledger.reader.lastEventPosition();
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const { clock } = this.parts;
    const outage = new OutageLog(OUTAGE, this.parts);
    const { signal } = this.#over;
    while (!signal.aborted) {
      const lookedAt = clock.monotonic();
      try {
        const mayBeMore = await this.#read();
        outage.works();
        if (mayBeMore) continue;
      } catch (error) {
        outage.failed(error);
        await this.rest(signal);
        continue;
      }
      await this.#changes.next();
      const rest = lookedAt + REST_MS - clock.monotonic();
      if (rest > 0) await clock.sleep(rest, signal);
    }
  }

  /** Says whether there may be more at once. */
  async #read(): Promise<boolean> {
    const { reader } = this.parts.ledger;
    const { pageSize } = this.options;
    const events = await reader.listEvents({ after: this.#head, limit: pageSize });
    const through = events.at(-1)?.position;
    if (through === undefined || this.#over.signal.aborted) return false;
    this.#keep(new EventStretch(reader, this.#head, through, events));
    this.#head = through;
    this.#wakeAll();
    return events.length >= pageSize;
  }

  #keep(stretch: EventStretch): void {
    this.#stretches.push(stretch);
    this.#kept += stretch.events.length;
    while (this.#kept > this.options.kept && this.#stretches.length > 1) this.#kept -= this.#stretches.shift()?.events.length ?? 0;
  }

  #wakeAll(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
