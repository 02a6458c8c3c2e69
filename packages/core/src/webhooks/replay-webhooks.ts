import { inject, injectable } from 'tsyringe';
import type { LedgerEvent } from '../model/event.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { isStorable } from '../model/storable-text.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import { parseBody } from '../use-cases/parse-body.ts';
import { knownEndpoint, mustBeEnabled, type WebhookCaller } from './known-endpoint.ts';
import { newDelivery, typeFor } from './new-delivery.ts';
import { positionBefore, TIME_TOLERANCE_MS } from './position-at.ts';
import { webhookReplaySchema, type WebhookReplayRange } from './webhook-requests.ts';
import { WebhookServices } from './webhook-services.ts';

/** Events looked at together, and by one call at most. */
const PAGE = 500;
const MOST_EVENTS = 20_000;

/** What a replay came to. */
export interface WebhookReplay {
  /** How many deliveries it made. */
  readonly deliveries: number;
  /** Up to which event it looked; null where one delivery was named. */
  readonly through: number | null;
  /** True where it stopped before the end: ask again from `through`. */
  readonly more: boolean;
}

/** Sends again: one delivery, or all that happened in a stretch of time. Messages keep their ids, so that a receiver knows them again. */
@injectable()
export class ReplayWebhooks {
  constructor(@inject(WebhookServices) private readonly services: WebhookServices) {}

  async execute(id: string, body: unknown, caller: WebhookCaller): Promise<Result<WebhookReplay>> {
    const parsed = parseBody(webhookReplaySchema, body);
    if (!parsed.ok) return parsed;
    const found = await knownEndpoint(this.services.ledger.reader, id, caller);
    if (!found.ok) return found;
    const enabled = mustBeEnabled(found.value);
    if (!enabled.ok) return enabled;
    return 'delivery' in parsed.value ? this.#one(found.value, parsed.value.delivery) : succeeded(await this.#range(found.value, parsed.value));
  }

  #one({ id: endpoint }: WebhookEndpoint, delivery: string): Promise<Result<WebhookReplay>> {
    const { clock, ids, ledger } = this.services;
    return ledger.transact(async (transaction) => {
      const before = isStorable(delivery) ? await transaction.webhookDelivery(delivery) : undefined;
      if (before?.endpoint !== endpoint) return failed('not_found', `There is no delivery "${delivery}" of this endpoint, or this key may not use it.`);
      const { position, type, message } = before;
      await transaction.insertWebhookDeliveries([{ ...newDelivery(ids, clock.now(), { endpoint, position, type, replayed: true }), message }]);
      return succeeded({ deliveries: 1, through: null, more: false });
    });
  }

  async #range(endpoint: WebhookEndpoint, { from, to }: WebhookReplayRange): Promise<WebhookReplay> {
    const { reader } = this.services.ledger;
    const since = typeof from === 'string' ? Date.parse(from) : null;
    const until = typeof to === 'string' ? Date.parse(to) : null;
    // What happens from now on is sent anyway.
    const end = typeof to === 'number' ? to : await reader.lastEventPosition();
    let through = typeof from === 'number' ? from : await positionBefore(reader, Date.parse(from));
    let deliveries = 0;
    for (let looked = 0; looked < MOST_EVENTS; looked += PAGE) {
      const events = await reader.listEvents({ after: through, limit: PAGE });
      const within = events.filter(({ position }) => position <= end);
      deliveries += await this.#again(endpoint, within.filter(({ at }) => (since === null || at >= since) && (until === null || at <= until)));
      through = within.at(-1)?.position ?? through;
      const isPast = until !== null && (within.at(-1)?.at ?? 0) > until + TIME_TOLERANCE_MS;
      if (within.length < PAGE || isPast) return { deliveries, through, more: false };
    }
    return { deliveries, through, more: true };
  }

  async #again(endpoint: WebhookEndpoint, events: readonly LedgerEvent[]): Promise<number> {
    const { clock, ids, ledger } = this.services;
    const deliveries = events.flatMap((event) => {
      const type = typeFor(endpoint, event);
      return type === undefined ? [] : [newDelivery(ids, clock.now(), { endpoint: endpoint.id, position: event.position, type, replayed: true })];
    });
    if (deliveries.length > 0) await ledger.transact((transaction) => transaction.insertWebhookDeliveries(deliveries));
    return deliveries.length;
  }
}
