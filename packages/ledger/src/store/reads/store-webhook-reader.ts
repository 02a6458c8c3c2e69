import type { Page, WebhookBacklog, WebhookDeliveryFilter, WebhookReader } from '@countermand/core';
import type { WebhookDelivery, WebhookEndpoint } from '@countermand/core/model';
import { StoreAccessReader } from './store-access-reader.ts';
import { findWebhookDelivery, findWebhookEndpoint, listWebhookEndpoints, nextWebhookDueAt, webhookBacklog } from './webhooks/find-webhooks.ts';
import { listWebhookDeliveries } from './webhooks/list-webhook-deliveries.ts';

/** What the ledger tells of webhooks, over one connection. */
export class StoreWebhookReader extends StoreAccessReader implements WebhookReader {
  webhookEndpoint(id: string): Promise<WebhookEndpoint | undefined> {
    return findWebhookEndpoint(this.database, id);
  }

  webhookEndpoints(): Promise<readonly WebhookEndpoint[]> {
    return listWebhookEndpoints(this.database);
  }

  webhookDelivery(id: string): Promise<WebhookDelivery | undefined> {
    return findWebhookDelivery(this.database, id);
  }

  listWebhookDeliveries(filter: WebhookDeliveryFilter): Promise<Page<WebhookDelivery>> {
    return listWebhookDeliveries(this.database, filter);
  }

  webhookBacklog(endpoint: string): Promise<WebhookBacklog> {
    return webhookBacklog(this.database, endpoint);
  }

  nextWebhookDueAt(endpoint: string): Promise<number | null> {
    return nextWebhookDueAt(this.database, endpoint);
  }
}
