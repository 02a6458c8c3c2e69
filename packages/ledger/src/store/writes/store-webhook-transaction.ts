import type { ForgottenDeliveries, WebhookAdvance, WebhookClaim, WebhookDeliveryChange, WebhookEndpointChange, WebhookWriter } from '@countermand/core';
import type { WebhookDelivery, WebhookEndpoint } from '@countermand/core/model';
import { StoreAccessTransaction } from './store-access-transaction.ts';
import { advanceWebhookEndpoint, changeWebhookEndpoint, insertWebhookEndpoint, removeWebhookEndpoint } from './webhooks/change-webhook-endpoint.ts';
import { changeWebhookDelivery, claimWebhookDeliveries, forgetWebhookDeliveries, insertWebhookDeliveries } from './webhooks/webhook-deliveries.ts';

/** Changes of webhook endpoints and deliveries, over a connection that has a transaction open. */
export class StoreWebhookTransaction extends StoreAccessTransaction implements WebhookWriter {
  insertWebhookEndpoint(endpoint: WebhookEndpoint): Promise<void> {
    return insertWebhookEndpoint(this.database, endpoint);
  }

  changeWebhookEndpoint(id: string, change: WebhookEndpointChange): Promise<WebhookEndpoint | undefined> {
    return changeWebhookEndpoint(this.database, id, { ...change, updatedAt: this.clock.now() });
  }

  removeWebhookEndpoint(id: string): Promise<boolean> {
    return removeWebhookEndpoint(this.database, id);
  }

  insertWebhookDeliveries(deliveries: readonly WebhookDelivery[]): Promise<void> {
    return insertWebhookDeliveries(this.database, deliveries);
  }

  advanceWebhookEndpoint(advance: WebhookAdvance, deliveries: readonly WebhookDelivery[]): Promise<boolean> {
    return advanceWebhookEndpoint(this.database, advance, deliveries);
  }

  claimWebhookDeliveries(claim: WebhookClaim): Promise<readonly WebhookDelivery[]> {
    return claimWebhookDeliveries(this.database, claim);
  }

  changeWebhookDelivery(held: { readonly id: string; readonly claim: string }, change: WebhookDeliveryChange): Promise<boolean> {
    return changeWebhookDelivery(this.database, held, change);
  }

  forgetWebhookDeliveries(which: ForgottenDeliveries, limit: number): Promise<number> {
    return forgetWebhookDeliveries(this.database, which, limit);
  }
}
