import type { ForgottenDeliveries, WebhookClaim, WebhookDeliveryChange } from '@countermand/core';
import type { WebhookDelivery } from '@countermand/core/model';
import { columnsOf, prepared } from '../../prepared.ts';
import { findWebhookDelivery } from '../../reads/webhooks/find-webhooks.ts';
import { fromBody } from '../../rows/body.ts';
import { webhookDeliveryColumns } from '../../rows/webhook-row.ts';
import type { LedgerDatabase, WebhookDeliveriesTable } from '../../tables.ts';

/** Rows written by one statement: databases cap the values of one. */
const ROWS_AT_ONCE = 100;

const CHANGING = ['state', 'due_at', 'finished_at', 'body'] as const;

const due = prepared((database, { endpoint, now, limit }: Pick<WebhookClaim, 'endpoint' | 'now' | 'limit'>) =>
  database.selectFrom('webhook_deliveries').select('body').where('endpoint', '=', endpoint).where('due_at', '<=', now).orderBy('due_at').orderBy('id').limit(limit),
);

const update = prepared((database, values: WebhookDeliveriesTable) =>
  database.updateTable('webhook_deliveries').set(columnsOf(values, CHANGING)).where('id', '=', values.id),
);

const someOfEndpoint = prepared((database, { endpoint, limit }: { endpoint: string; limit: number }) =>
  database.selectFrom('webhook_deliveries').select('id').where('endpoint', '=', endpoint).orderBy('created_at').orderBy('id').limit(limit),
);

const someFinished = prepared((database, { before, limit }: { before: number; limit: number }) =>
  database.selectFrom('webhook_deliveries').select('id').where('finished_at', '<', before).orderBy('finished_at').orderBy('id').limit(limit),
);

const remove = prepared((database, values: { id: string }) => database.deleteFrom('webhook_deliveries').where('id', '=', values.id));

export async function insertWebhookDeliveries(database: LedgerDatabase, deliveries: readonly WebhookDelivery[]): Promise<void> {
  for (let start = 0; start < deliveries.length; start += ROWS_AT_ONCE) {
    await database
      .insertInto('webhook_deliveries')
      .values(deliveries.slice(start, start + ROWS_AT_ONCE).map(webhookDeliveryColumns))
      .execute();
  }
}

/** Takes what is due, the most overdue first. */
export async function claimWebhookDeliveries(database: LedgerDatabase, { until, claim, ...query }: WebhookClaim): Promise<readonly WebhookDelivery[]> {
  const { rows } = await due(database, query);
  const claimed = rows.map((row) => ({ ...fromBody<WebhookDelivery>(row), nextAttemptAt: until, claim }));
  for (const delivery of claimed) await update(database, webhookDeliveryColumns(delivery));
  return claimed;
}

/** Says whether the delivery was still held under this claim. */
export async function changeWebhookDelivery(
  database: LedgerDatabase,
  { id, claim }: { readonly id: string; readonly claim: string },
  change: WebhookDeliveryChange,
): Promise<boolean> {
  const before = await findWebhookDelivery(database, id);
  if (before?.claim !== claim) return false;
  await update(database, webhookDeliveryColumns({ ...before, ...change }));
  return true;
}

export async function forgetWebhookDeliveries(database: LedgerDatabase, which: ForgottenDeliveries, limit: number): Promise<number> {
  const found = 'endpoint' in which ? await someOfEndpoint(database, { ...which, limit }) : await someFinished(database, { before: which.finishedBefore, limit });
  for (const { id } of found.rows) await remove(database, { id });
  return found.rows.length;
}
