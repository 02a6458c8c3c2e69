import type { Liveness } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { fairShare, shouldGiveOne, type Spread } from './fair-share.ts';
import type { LaneQueue } from './lane-queue.ts';
import type { QueueConnection } from './queue-connection.ts';
import type { Turns } from './turns.ts';

/** How often a worker looks for a lane when nobody tells it of one, milliseconds. */
const LOOK_MS = 500;

/** Looks are at least so far apart, milliseconds. */
const REST_MS = 30;

/** How often a worker says that it lives, and looks how the lanes are spread, milliseconds. */
const BEAT_MS = 1_000;

export interface TakerOptions {
  readonly clock: Clock;
  readonly connection: QueueConnection;
  readonly turns: Turns;
  /** Names this worker among the others. */
  readonly worker: string;
  readonly liveness: Liveness;
  readonly mostLanes: number;
  /** Called when lanes were taken or are asked back. */
  readonly onChange: () => void;
  /** Called with every beat, while the queue works. */
  readonly onBeat: () => Promise<void>;
}

/** Takes its fair share of the lanes that are due, and says that their worker lives. */
export class LaneTaker {
  #news = new AbortController();
  readonly #stopped = new AbortController();
  readonly #running: Promise<void>;
  #ended = false;
  #nextBeat = 0;
  #spread: Spread = { ready: 0, active: 0, workers: 1 };

  constructor(private readonly options: TakerOptions) {
    options.connection.listen(() => this.#news.abort());
    this.#running = this.#run();
  }

  /** Takes no more lanes; those it has are still kept alive until `end`. */
  stopTaking(): void {
    this.#stopped.abort();
  }

  /** The worker is gone. */
  async end(): Promise<void> {
    this.#stopped.abort();
    this.#ended = true;
    this.#news.abort();
    await this.#running;
    await this.options.connection.use((queue) => queue.presence.left(this.options.worker)).catch(() => {});
  }

  async #run(): Promise<void> {
    const { clock, connection } = this.options;
    while (!this.#ended) {
      this.#news = new AbortController();
      const looked = clock.monotonic();
      // The connection tells of failures, and opens anew; until then lanes are found in the ledger.
      await connection.use((queue) => this.#look(queue)).catch(() => {});
      if (this.#ended) return;
      await clock.sleep(LOOK_MS, this.#news.signal);
      const early = looked + REST_MS - clock.monotonic();
      if (early > 0) await clock.sleep(early);
    }
  }

  async #look(queue: LaneQueue): Promise<void> {
    if (this.options.clock.monotonic() >= this.#nextBeat) await this.#beat(queue);
    while (!this.#stopped.signal.aborted && (await this.#mayTake(queue))) {
      const job = await queue.take();
      if (job === undefined) return;
      this.options.turns.begin(job.account, job, this.options.clock.monotonic());
      this.options.onChange();
      // Said at once: should this process die before its next beat, the others know what it had in hand.
      await this.#sayAlive(queue);
    }
  }

  async #beat(queue: LaneQueue): Promise<void> {
    const { clock, turns, liveness, mostLanes, onChange, onBeat } = this.options;
    this.#nextBeat = clock.monotonic() + BEAT_MS;
    await this.#sayAlive(queue);
    await queue.keep(turns.jobs);
    await queue.free(await queue.presence.buryDead(liveness));
    await this.#count(queue);
    if (shouldGiveOne(turns.held, this.#spread, mostLanes) && turns.askOneBack(clock.monotonic())) onChange();
    await onBeat();
  }

  async #sayAlive(queue: LaneQueue): Promise<void> {
    const { worker, liveness, turns } = this.options;
    await queue.presence.seen(worker, liveness.self, turns.jobs);
  }

  async #mayTake(queue: LaneQueue): Promise<boolean> {
    const { turns, mostLanes } = this.options;
    if (turns.held < fairShare(this.#spread, mostLanes)) return true;
    if (turns.held >= mostLanes) return false;
    await this.#count(queue);
    return turns.held < fairShare(this.#spread, mostLanes);
  }

  async #count(queue: LaneQueue): Promise<void> {
    this.#spread = { ...(await queue.busy()), workers: await queue.presence.living() };
  }
}
