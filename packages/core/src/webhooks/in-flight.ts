import { messageOf } from '../errors/message-of.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import { deliver, type HeldDelivery } from './deliver.ts';
import type { WebhookServices } from './webhook-services.ts';

/** Calls at once: of this process, to one endpoint, and to one for which the last attempt failed. */
const MOST_AT_ONCE = 64;
const MOST_FOR_ONE = 8;
const MOST_FOR_A_FAILING_ONE = 2;

/** So many deliveries of one endpoint are taken up ahead of their calls. */
const TAKEN_AHEAD = 64;

/** A claim that was not used by then is given back; one that lasts longer than that and any call was left by a worker that died. Milliseconds. */
const USED_WITHIN_MS = 30_000;
const CLAIM_MS = 90_000;

const IDLE = Number.POSITIVE_INFINITY;

interface Line {
  endpoint: WebhookEndpoint;
  /** Monotonic milliseconds of the claim, for each. */
  readonly waiting: { readonly delivery: HeldDelivery; readonly since: number }[];
  running: number;
}

/** What this process is delivering, a line for each endpoint: a slow one takes up no more than its own places. */
export class InFlight {
  readonly #lines = new Map<string, Line>();
  readonly #calls = new Set<Promise<void>>();
  readonly #broken = new AbortController();
  readonly #holder: string;
  #claims = 0;
  #ending = false;

  constructor(
    private readonly services: WebhookServices,
    private readonly onRoom: () => void,
  ) {
    this.#holder = services.ids.next('wrk');
  }

  /** Takes up what is due at these endpoints, as far as there is room. Answers how long nothing more falls due, milliseconds. */
  async take(endpoints: readonly WebhookEndpoint[]): Promise<number> {
    let pause = IDLE;
    for (const [id, { waiting, running }] of this.#lines) if (waiting.length + running === 0) this.#lines.delete(id);
    for (const endpoint of endpoints) pause = Math.min(pause, await this.#takeFor(endpoint));
    return pause;
  }

  /** Waits for the calls that are on the wire; those that last longer than `graceMs` are broken off and given back, like all that wait. */
  async end(graceMs: number): Promise<void> {
    this.#ending = true;
    await Promise.all([...this.#lines.values()].map((line) => this.#giveBack(line)));
    const over = new AbortController();
    const all = Promise.all(this.#calls);
    await Promise.race([all, this.services.clock.sleep(graceMs, over.signal)]);
    over.abort();
    this.#broken.abort();
    await all;
  }

  async #takeFor(endpoint: WebhookEndpoint): Promise<number> {
    const { ledger, clock } = this.services;
    const line = this.#lineOf(endpoint);
    const room = (isFailing(endpoint) ? MOST_FOR_A_FAILING_ONE : TAKEN_AHEAD) - line.waiting.length - line.running;
    // Where there is little, the end of a call is what wakes us.
    if (room <= (isFailing(endpoint) ? 0 : TAKEN_AHEAD / 2)) return IDLE;
    const now = clock.now();
    const wait = (await this.#nextDueAt(endpoint)) - now;
    if (wait > 0) return wait;
    const claim = `${this.#holder}:${(this.#claims += 1)}`;
    const claimed = await ledger.transact((it) => it.claimWebhookDeliveries({ endpoint: endpoint.id, now, until: now + CLAIM_MS, claim, limit: room }));
    const since = clock.monotonic();
    line.waiting.push(...claimed.map((delivery) => ({ delivery: { ...delivery, claim }, since })));
    this.#begin();
    return claimed.length < room ? (await this.#nextDueAt(endpoint)) - now : IDLE;
  }

  async #nextDueAt({ id, pausedUntil }: WebhookEndpoint): Promise<number> {
    const due = await this.services.ledger.reader.nextWebhookDueAt(id);
    return due === null ? IDLE : Math.max(due, pausedUntil ?? 0);
  }

  #lineOf(endpoint: WebhookEndpoint): Line {
    const line = this.#lines.get(endpoint.id) ?? { endpoint, waiting: [], running: 0 };
    line.endpoint = endpoint;
    this.#lines.set(endpoint.id, line);
    return line;
  }

  /** One call for each line in turn, as long as there is room. */
  #begin(): void {
    for (let progress = true; progress; ) {
      progress = false;
      for (const line of this.#lines.values()) {
        const most = isFailing(line.endpoint) ? MOST_FOR_A_FAILING_ONE : MOST_FOR_ONE;
        if (this.#ending || this.#calls.size >= MOST_AT_ONCE || line.running >= most) continue;
        const next = line.waiting.shift();
        if (next === undefined) continue;
        progress = true;
        this.#call(line, next.delivery, next.since);
      }
    }
  }

  #call(line: Line, delivery: HeldDelivery, since: number): void {
    const { logger, clock } = this.services;
    line.running += 1;
    const isStale = clock.monotonic() - since > USED_WITHIN_MS;
    const work = isStale ? this.#release(delivery) : this.#deliver(line, delivery);
    const call = work
      .catch((error: unknown) => {
        // Its claim runs out, and it is sent again.
        logger.error('What came of a webhook could not be recorded.', { delivery: delivery.id, error: messageOf(error) });
      })
      .finally(() => {
        line.running -= 1;
        this.#calls.delete(call);
        this.#begin();
        if (line.waiting.length + line.running <= TAKEN_AHEAD / 2) this.onRoom();
      });
    this.#calls.add(call);
  }

  async #deliver(line: Line, delivery: HeldDelivery): Promise<void> {
    const changed = await deliver(this.services, line.endpoint, delivery, this.#broken.signal);
    if (changed === undefined) return;
    line.endpoint = changed;
    // It fails, rests or is disabled: what waits for it here has its turn when it is looked at again.
    if (isFailing(changed)) await this.#giveBack(line);
  }

  async #giveBack(line: Line): Promise<void> {
    const waiting = line.waiting.splice(0);
    await Promise.all(waiting.map(({ delivery }) => this.#release(delivery)));
  }

  async #release(delivery: HeldDelivery): Promise<void> {
    await this.services.ledger.transact((it) => it.changeWebhookDelivery(delivery, { nextAttemptAt: this.services.clock.now(), claim: null }));
  }
}

function isFailing({ failingSince, state }: WebhookEndpoint): boolean {
  return failingSince !== null || state === 'disabled';
}
