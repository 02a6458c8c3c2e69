import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { ForgottenDeliveries, WebhookAdvance, WebhookClaim, WebhookDeliveryChange, WebhookEndpointChange, WebhookWriter } from '../ports/webhook-store.ts';
import { MemoryAccessTransaction } from './memory-access-transaction.ts';
import { waitingAt } from './memory-webhook-reader.ts';

/** Changes of webhook endpoints and deliveries, in a transaction's layer. */
export class MemoryWebhookTransaction extends MemoryAccessTransaction implements WebhookWriter {
  insertWebhookEndpoint(endpoint: WebhookEndpoint) {
    return this.later(() => this.tables.webhookEndpoints.set(endpoint.id, endpoint));
  }

  changeWebhookEndpoint(id: string, change: WebhookEndpointChange) {
    return this.later(() => {
      const before = this.tables.webhookEndpoints.get(id);
      if (before === undefined) return undefined;
      const endpoint = { ...before, ...change, updatedAt: this.clock.now() };
      this.tables.webhookEndpoints.set(id, endpoint);
      return endpoint;
    });
  }

  removeWebhookEndpoint(id: string) {
    return this.later(() => {
      if (this.tables.webhookEndpoints.get(id) === undefined) return false;
      this.tables.webhookEndpoints.delete(id);
      return true;
    });
  }

  insertWebhookDeliveries(deliveries: readonly WebhookDelivery[]) {
    return this.later(() => this.#insert(deliveries));
  }

  advanceWebhookEndpoint({ endpoint: id, from, to }: WebhookAdvance, deliveries: readonly WebhookDelivery[]) {
    return this.later(() => {
      const endpoint = this.tables.webhookEndpoints.get(id);
      if (endpoint?.position !== from || endpoint.state !== 'enabled') return false;
      this.tables.webhookEndpoints.set(id, { ...endpoint, position: to });
      this.#insert(deliveries);
      return true;
    });
  }

  claimWebhookDeliveries({ endpoint, now, until, claim, limit }: WebhookClaim) {
    return this.later(() => {
      const due = waitingAt(this.tables, endpoint).filter(({ nextAttemptAt }) => nextAttemptAt !== null && nextAttemptAt <= now);
      const claimed = due.slice(0, limit).map((delivery) => ({ ...delivery, nextAttemptAt: until, claim }));
      this.#insert(claimed);
      return claimed;
    });
  }

  changeWebhookDelivery({ id, claim }: { readonly id: string; readonly claim: string }, change: WebhookDeliveryChange) {
    return this.later(() => {
      const before = this.tables.webhookDeliveries.get(id);
      if (before?.claim !== claim) return false;
      this.tables.webhookDeliveries.set(id, { ...before, ...change });
      return true;
    });
  }

  forgetWebhookDeliveries(which: ForgottenDeliveries, limit: number) {
    return this.later(() => {
      const goes = (it: WebhookDelivery): boolean =>
        'endpoint' in which ? it.endpoint === which.endpoint : it.finishedAt !== null && it.finishedAt < which.finishedBefore;
      const gone = [...this.tables.webhookDeliveries.values()].filter(goes).slice(0, limit);
      for (const { id } of gone) this.tables.webhookDeliveries.delete(id);
      return gone.length;
    });
  }

  #insert(deliveries: readonly WebhookDelivery[]): void {
    for (const delivery of deliveries) this.tables.webhookDeliveries.set(delivery.id, delivery);
  }
}
