import { inject, injectable } from 'tsyringe';
import { OutageLog } from '../logging/outage-log.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import { FanOut } from './fan-out.ts';
import { forgetOldDeliveries } from './forget-old-deliveries.ts';
import { InFlight } from './in-flight.ts';
import { WebhookServices } from './webhook-services.ts';

/** The longest time between two looks at the ledger, milliseconds. */
const LONGEST_IDLE_MS = 1_000;

/** Looks follow each other at least this far apart, milliseconds: while the engine is busy every one of its commits is news. */
const SHORTEST_IDLE_MS = 50;

/** Between two looks while there are more events than one look takes: others have their turn, milliseconds. */
const CATCHING_UP_MS = 5;

/** Old deliveries are forgotten this often. */
const FORGET_EVERY_MS = 3_600_000;

const OUTAGE = { lost: 'Webhooks cannot be sent while the ledger cannot be used.', back: 'Webhooks are sent again.' };

/** Sends webhooks: turns events into deliveries, and delivers what is due. Several processes may do so on one ledger. */
@injectable()
export class WebhookDispatcher {
  readonly #fanOut: FanOut;
  readonly #inFlight: InFlight;
  readonly #stopped = new AbortController();
  #news = new AbortController();
  #stopListening: () => void = () => {};
  #running: Promise<void> | undefined;
  #forgotAt: number;

  constructor(@inject(WebhookServices) private readonly services: WebhookServices) {
    this.#fanOut = new FanOut(services);
    this.#inFlight = new InFlight(services, () => this.#news.abort('news'));
    this.#forgotAt = services.clock.monotonic();
  }

  /** May be called once. */
  start(): void {
    if (this.#running) throw new Error('The dispatcher was started already.');
    this.#stopListening = this.services.ledger.onChange(() => this.#news.abort('news'));
    this.#running = this.#run();
  }

  /** Takes nothing more, waits up to `graceMs` for calls in flight to be answered and recorded, and gives back the rest. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped.abort();
    this.#stopListening();
    this.#news.abort('news');
    await this.#running;
    await this.#inFlight.end(graceMs);
  }

  async #run(): Promise<void> {
    const { clock } = this.services;
    const outage = new OutageLog(OUTAGE, this.services);
    const stopped = this.#stopped.signal;
    while (!stopped.aborted) {
      this.#news = new AbortController();
      const looked = clock.monotonic();
      let pause = LONGEST_IDLE_MS;
      try {
        pause = Math.min(LONGEST_IDLE_MS, Math.max(CATCHING_UP_MS, await this.#look()));
        outage.works();
      } catch (error) {
        outage.failed(error);
      }
      await clock.sleep(pause, stopped.aborted ? stopped : this.#news.signal);
      const early = looked + Math.min(pause, SHORTEST_IDLE_MS) - clock.monotonic();
      if (early > 0) await clock.sleep(early, stopped);
    }
  }

  /** Answers how long nothing is to be done, milliseconds. */
  async #look(): Promise<number> {
    const endpoints = await this.services.ledger.reader.webhookEndpoints();
    const enabled = endpoints.filter(({ state }) => state === 'enabled');
    const more = await this.#fanOut.execute(enabled);
    const pause = await this.#inFlight.take(enabled);
    await this.#forget(endpoints);
    return more ? CATCHING_UP_MS : pause;
  }

  async #forget(endpoints: readonly WebhookEndpoint[]): Promise<void> {
    const now = this.services.clock.monotonic();
    if (endpoints.length === 0 || now - this.#forgotAt < FORGET_EVERY_MS) return;
    this.#forgotAt = now;
    await forgetOldDeliveries(this.services, this.#stopped.signal);
  }
}
