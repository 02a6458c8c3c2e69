import { inject, injectable } from 'tsyringe';
import { succeeded, type Result } from '../model/problem.ts';
import type { WebhookDelivery } from '../model/webhook.ts';
import { knownEndpoint, mustBeEnabled, type WebhookCaller } from './known-endpoint.ts';
import { pingFor } from './new-delivery.ts';
import { WebhookServices } from './webhook-services.ts';

/** Sends a `ping`, as a worker sends everything else. */
@injectable()
export class TestWebhookEndpoint {
  constructor(@inject(WebhookServices) private readonly services: WebhookServices) {}

  execute(id: string, caller: WebhookCaller): Promise<Result<WebhookDelivery>> {
    const { clock, ids, ledger } = this.services;
    return ledger.transact(async (transaction) => {
      const found = await knownEndpoint(transaction, id, caller);
      if (!found.ok) return found;
      const enabled = mustBeEnabled(found.value);
      if (!enabled.ok) return enabled;
      const ping = pingFor(ids, clock.now(), found.value);
      await transaction.insertWebhookDeliveries([ping]);
      return succeeded(ping);
    });
  }
}
