import { inject, injectable } from 'tsyringe';
import type { Result } from '../model/problem.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { knownEndpoint, type WebhookCaller } from './known-endpoint.ts';

/** Deliveries removed together, so that nobody else waits long. */
const AT_ONCE = 200;

/** Removes an endpoint and its deliveries. What is on the wire is not called back. */
@injectable()
export class RemoveWebhookEndpoint {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  /** Answers it as it was. */
  async execute(id: string, caller: WebhookCaller): Promise<Result<WebhookEndpoint>> {
    const known = await knownEndpoint(this.ledger.reader, id, caller);
    if (!known.ok) return known;
    // First of all nothing more is sent; the endpoint itself goes last, so that a removal that broke off can be repeated.
    await this.ledger.transact((transaction) => transaction.changeWebhookEndpoint(id, { state: 'disabled', disabledBecause: 'It is being removed.' }));
    while ((await this.ledger.transact((transaction) => transaction.forgetWebhookDeliveries({ endpoint: id }, AT_ONCE))) === AT_ONCE);
    await this.ledger.transact((transaction) => transaction.removeWebhookEndpoint(id));
    return known;
  }
}
