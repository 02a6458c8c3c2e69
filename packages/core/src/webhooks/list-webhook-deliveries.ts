import { inject, injectable } from 'tsyringe';
import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { WEBHOOK_DELIVERY_STATES, type WebhookDelivery } from '../model/webhook.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Page } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
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
    try {
      return succeeded(await reader.listWebhookDeliveries({ endpoint, limit: limit.value, ...(named.value && { states: named.value }), ...(cursor !== undefined && { cursor }) }));
    } catch (error) {
      if (!InvalidCursorError.isInstance(error)) throw error;
      const detail = 'This is not a cursor of this list. Begin again without one.';
      return failed('invalid_request', detail, { errors: [{ pointer: '/cursor', detail }] });
    }
  }
}
