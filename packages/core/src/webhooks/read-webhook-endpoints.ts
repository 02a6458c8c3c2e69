import { inject, injectable } from 'tsyringe';
import type { Result } from '../model/problem.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { knownEndpoint, seesEndpoint, type WebhookCaller } from './known-endpoint.ts';

/** The endpoints that a caller may see. */
@injectable()
export class ReadWebhookEndpoints {
  constructor(@inject(LEDGER) private readonly ledger: Ledger) {}

  /** Newest first. */
  async list(caller: WebhookCaller): Promise<readonly WebhookEndpoint[]> {
    const endpoints = await this.ledger.reader.webhookEndpoints();
    return endpoints.filter((endpoint) => seesEndpoint(caller, endpoint));
  }

  get(id: string, caller: WebhookCaller): Promise<Result<WebhookEndpoint>> {
    return knownEndpoint(this.ledger.reader, id, caller);
  }
}
