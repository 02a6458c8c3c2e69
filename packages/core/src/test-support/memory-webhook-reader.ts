import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import type { WebhookDelivery } from '../model/webhook.ts';
import type { WebhookDeliveryFilter, WebhookReader } from '../ports/webhook-store.ts';
import { MOST_COUNTED } from '../ports/work-figures.ts';
import { MemoryAccessReader } from './memory-access-reader.ts';
import type { MemoryTables } from './memory-tables.ts';

/** What the ledger in memory tells of webhooks. */
export class MemoryWebhookReader extends MemoryAccessReader implements WebhookReader {
  webhookEndpoint(id: string) {
    return this.later(() => this.tables.webhookEndpoints.get(id));
  }

  webhookEndpoints() {
    return this.later(() => [...this.tables.webhookEndpoints.values()].sort((left, right) => (left.id < right.id ? 1 : -1)));
  }

  webhookDelivery(id: string) {
    return this.later(() => this.tables.webhookDeliveries.get(id));
  }

  listWebhookDeliveries({ endpoint, states, cursor, limit }: WebhookDeliveryFilter) {
    return this.later(() => {
      const matching = [...this.tables.webhookDeliveries.values()]
        .filter((it) => it.endpoint === endpoint && (states?.includes(it.state) ?? true))
        .sort((left, right) => right.createdAt - left.createdAt || (left.id < right.id ? 1 : -1));
      const before = cursor === undefined ? 0 : matching.findIndex((it) => it.id === cursor) + 1;
      if (cursor !== undefined && before === 0) throw new InvalidCursorError(`"${cursor}" is not a cursor of this list.`);
      const items = matching.slice(before, before + limit);
      return { items, nextCursor: before + limit < matching.length ? (items.at(-1)?.id ?? null) : null };
    });
  }

  webhookBacklog(endpoint: string) {
    return this.later(() => {
      const waiting = waitingAt(this.tables, endpoint);
      return { pending: Math.min(MOST_COUNTED, waiting.length), firstDueAt: waiting[0]?.nextAttemptAt ?? null };
    });
  }

  nextWebhookDueAt(endpoint: string) {
    return this.later(() => waitingAt(this.tables, endpoint)[0]?.nextAttemptAt ?? null);
  }
}

/** The most overdue first. */
export function waitingAt(tables: MemoryTables, endpoint: string): readonly WebhookDelivery[] {
  return [...tables.webhookDeliveries.values()]
    .filter((it) => it.endpoint === endpoint && it.nextAttemptAt !== null)
    .sort((left, right) => (left.nextAttemptAt ?? 0) - (right.nextAttemptAt ?? 0) || (left.id < right.id ? -1 : 1));
}
