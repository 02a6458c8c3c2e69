import type { WebhookAdvance, WebhookEndpointChange } from '@countermand/core';
import type { WebhookDelivery, WebhookEndpoint } from '@countermand/core/model';
import { prepared } from '../../prepared.ts';
import { findWebhookEndpoint } from '../../reads/webhooks/find-webhooks.ts';
import { toBody } from '../../rows/body.ts';
import type { LedgerDatabase } from '../../tables.ts';
import { insertWebhookDeliveries } from './webhook-deliveries.ts';

const update = prepared((database, { id, body }: { id: string; body: string }) => database.updateTable('webhook_endpoints').set({ body }).where('id', '=', id));

export async function insertWebhookEndpoint(database: LedgerDatabase, endpoint: WebhookEndpoint): Promise<void> {
  await database.insertInto('webhook_endpoints').values({ id: endpoint.id, body: toBody(endpoint) }).execute();
}

/** The endpoint as it is now; undefined where there is none. */
export async function changeWebhookEndpoint(
  database: LedgerDatabase,
  id: string,
  change: WebhookEndpointChange & Pick<WebhookEndpoint, 'updatedAt'>,
): Promise<WebhookEndpoint | undefined> {
  const before = await findWebhookEndpoint(database, id);
  if (before === undefined) return undefined;
  const endpoint = { ...before, ...change };
  await update(database, { id, body: toBody(endpoint) });
  return endpoint;
}

export async function removeWebhookEndpoint(database: LedgerDatabase, id: string): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom('webhook_endpoints').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Says whether the endpoint was enabled and stood where it was seen. */
export async function advanceWebhookEndpoint(database: LedgerDatabase, { endpoint: id, from, to }: WebhookAdvance, deliveries: readonly WebhookDelivery[]): Promise<boolean> {
  const endpoint = await findWebhookEndpoint(database, id);
  if (endpoint?.position !== from || endpoint.state !== 'enabled') return false;
  await update(database, { id, body: toBody({ ...endpoint, position: to }) });
  await insertWebhookDeliveries(database, deliveries);
  return true;
}
