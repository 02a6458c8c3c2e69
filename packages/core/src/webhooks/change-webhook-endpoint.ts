import { inject, injectable } from 'tsyringe';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import type { WebhookEndpointChange } from '../ports/webhook-store.ts';
import { parseBody } from '../use-cases/parse-body.ts';
import { knownEndpoint, type WebhookCaller } from './known-endpoint.ts';
import { webhookEndpointChangeSchema } from './webhook-requests.ts';
import { WebhookServices } from './webhook-services.ts';

/** Changes where an endpoint is and what it is sent, or switches it on and off. */
@injectable()
export class ChangeWebhookEndpoint {
  constructor(@inject(WebhookServices) private readonly services: WebhookServices) {}

  async execute(id: string, body: unknown, caller: WebhookCaller): Promise<Result<WebhookEndpoint>> {
    const parsed = parseBody(webhookEndpointChangeSchema, body);
    if (!parsed.ok) return parsed;
    const { url, types, description, state } = parsed.value;
    const { ledger, sender } = this.services;
    const known = await knownEndpoint(ledger.reader, id, caller);
    if (!known.ok) return known;
    const refusal = url === undefined ? undefined : await sender.refusal(url);
    if (refusal !== undefined) return failed('invalid_request', refusal, { errors: [{ pointer: '/url', detail: refusal }] });
    return ledger.transact(async (transaction) => {
      const found = await knownEndpoint(transaction, id, caller);
      if (!found.ok) return found;
      const changed = await transaction.changeWebhookEndpoint(id, {
        ...(url !== undefined && { url }),
        ...(types && { types: [...new Set(types)] }),
        ...(description !== undefined && { description }),
        ...(state !== undefined && state !== found.value.state && (await this.#switched(transaction, state, caller))),
      });
      return succeeded(changed ?? found.value);
    });
  }

  async #switched(transaction: LedgerTransaction, state: WebhookEndpoint['state'], { principal }: WebhookCaller): Promise<WebhookEndpointChange> {
    if (state === 'disabled') return { state, disabledBecause: `Disabled by ${principal}.`, disabledAt: this.services.clock.now() };
    // What happened meanwhile may be very much, and nobody asked for it: it can be replayed.
    const position = await transaction.lastEventPosition();
    return { state, disabledBecause: null, disabledAt: null, failingSince: null, pausedUntil: null, position };
  }
}
