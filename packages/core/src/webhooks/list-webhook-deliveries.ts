import { inject, injectable } from 'tsyringe';
import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { WEBHOOK_DELIVERY_STATES, type WebhookDelivery } from '../model/webhook.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Page } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
import { markCursor, strangeCursor, unmarkCursor } from '../use-cases/list-cursor.ts';
import { namedStates } from '../use-cases/named-states.ts';
import { pageLimit } from '../use-cases/page-limit.ts';
import { knownEndpoint, type WebhookCaller } from './known-endpoint.ts';

export interface WebhookDeliveryListing {
  /** States by name. */
  readonly states?: readonly string[];
  readonly cursor?: string;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

/** What was sent to an endpoint and what is to be, newest first. */
@injectable()
export class ListWebhookDeliveries {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  async execute(endpoint: string, { states, cursor, limit: asked }: WebhookDeliveryListing, caller: WebhookCaller): Promise<Result<Page<WebhookDelivery>>> {
    const limit = pageLimit(asked);
    if (!limit.ok) return limit;
    const named = namedStates('/state', WEBHOOK_DELIVERY_STATES, states);
    if (!named.ok) return named;
    const { reader } = this.ledger;
    const known = await knownEndpoint(reader, endpoint, caller);
    if (!known.ok) return known;
    const filter = { endpoint, ...(named.value && { states: named.value }) };
    const list = { list: 'webhook_deliveries', filter } as const;
    const place = unmarkCursor(list, cursor);
    if (!place.ok) return place;
    try {
      const page = await reader.listWebhookDeliveries({ ...filter, limit: limit.value, ...(place.value !== undefined && { cursor: place.value }) });
      return succeeded({ ...page, nextCursor: markCursor(list, page.nextCursor) });
    } catch (error) {
      if (!InvalidCursorError.isInstance(error)) throw error;
      return strangeCursor();
    }
  }
}
