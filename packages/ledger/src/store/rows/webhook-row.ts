import type { WebhookDelivery } from '@countermand/core/model';
import type { WebhookDeliveriesTable } from '../tables.ts';
import { toBody } from './body.ts';

export function webhookDeliveryColumns(delivery: WebhookDelivery): WebhookDeliveriesTable {
  const { id, endpoint, state, nextAttemptAt, finishedAt, createdAt } = delivery;
  return { id, endpoint, state, due_at: nextAttemptAt, finished_at: finishedAt, created_at: createdAt, body: toBody(delivery) };
}
