import type { Clock } from '../model/clock.ts';
import type { LedgerEvent } from '../model/event.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Logger } from '../ports/logger.ts';
import { newDelivery, typeFor } from './new-delivery.ts';

/** Events looked at together. Deliveries of one look are one small commit, so that nobody else waits long for theirs. */
const PAGE = 500;

/** Where an endpoint stands is written down after so many events, or so long, without any for it: a write for each would be waste. */
const UNWRITTEN_EVENTS = 1_000;
const UNWRITTEN_MS = 60_000;

/** How far an endpoint's events were looked at without one for it. */
interface Cursor {
  readonly position: number;
  readonly looked: number;
  /** Monotonic milliseconds. */
  readonly since: number;
}

export interface FanOutParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
}

/** Turns events into deliveries, each once for every endpoint that is to be told of it, whoever else does the same. */
export class FanOut {
  readonly #cursors = new Map<string, Cursor>();

  constructor(private readonly parts: FanOutParts) {}

  /** Looks at what is new for these endpoints. Says whether there is more than it looked at. */
  async execute(endpoints: readonly WebhookEndpoint[]): Promise<boolean> {
    const { reader } = this.parts.ledger;
    const last = endpoints.length === 0 ? 0 : await reader.lastEventPosition();
    const behind = endpoints.filter((endpoint) => this.#looked(endpoint) < last);
    // Endpoints that stand at the same place share one look.
    const pages = new Map<number, Promise<readonly LedgerEvent[]>>();
    let more = false;
    for (const endpoint of behind) {
      const after = this.#looked(endpoint);
      const page = pages.get(after) ?? reader.listEvents({ after, limit: PAGE });
      pages.set(after, page);
      const events = await page;
      await this.#advance(endpoint, events);
      if (events.length === PAGE) more = true;
    }
    return more;
  }

  #looked({ id, position }: WebhookEndpoint): number {
    const cursor = this.#cursors.get(id);
    return cursor?.position === position ? cursor.looked : position;
  }

  async #advance(endpoint: WebhookEndpoint, events: readonly LedgerEvent[]): Promise<void> {
    const { ledger, clock } = this.parts;
    const to = events.at(-1)?.position;
    if (to === undefined) return;
    const { id, position } = endpoint;
    const deliveries = this.#deliveriesOf(endpoint, events);
    if (deliveries.length === 0 && !this.#isToBeWritten(endpoint, to)) return;
    const removedThrough = await ledger.reader.eventsRemovedThrough();
    const gap = position < removedThrough && this.#cursors.get(id) === undefined ? removedThrough : undefined;
    const won = await ledger.transact(async (transaction) => {
      if (!(await transaction.advanceWebhookEndpoint({ endpoint: id, from: position, to }, deliveries))) return false;
      if (gap !== undefined) await transaction.changeWebhookEndpoint(id, { gapThrough: gap });
      return true;
    });
    if (won) this.#cursors.set(id, { position: to, looked: to, since: clock.monotonic() });
    else this.#cursors.delete(id);
    if (won && gap !== undefined) {
      this.parts.logger.warn('Retention removed events before a webhook endpoint was told of them.', { endpoint: id, through: gap });
    }
  }

  #deliveriesOf(endpoint: WebhookEndpoint, events: readonly LedgerEvent[]): readonly WebhookDelivery[] {
    const { ids, clock } = this.parts;
    return events.flatMap((event) => {
      const type = typeFor(endpoint, event);
      return type === undefined ? [] : [newDelivery(ids, clock.now(), { endpoint: endpoint.id, position: event.position, type })];
    });
  }

  /** Remembers how far was looked; says whether that is to be written down. */
  #isToBeWritten({ id, position }: WebhookEndpoint, looked: number): boolean {
    const now = this.parts.clock.monotonic();
    const known = this.#cursors.get(id);
    const since = known?.position === position ? known.since : now;
    this.#cursors.set(id, { position, looked, since });
    return looked - position >= UNWRITTEN_EVENTS || now - since >= UNWRITTEN_MS;
  }
}
