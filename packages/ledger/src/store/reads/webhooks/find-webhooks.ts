import { MOST_COUNTED, type WebhookBacklog } from '@countermand/core/ports';
import type { WebhookDelivery, WebhookEndpoint } from '@countermand/core/model';
import { sql } from 'kysely';
import { prepared } from '../../prepared.ts';
import { fromBody } from '../../rows/body.ts';
import type { LedgerDatabase } from '../../tables.ts';

const endpointById = prepared((database, values: { id: string }) => database.selectFrom('webhook_endpoints').select('body').where('id', '=', values.id));

const deliveryById = prepared((database, values: { id: string }) => database.selectFrom('webhook_deliveries').select('body').where('id', '=', values.id));

const firstDue = prepared((database, values: { endpoint: string }) =>
  database.selectFrom('webhook_deliveries').select('due_at').where('endpoint', '=', values.endpoint).where('due_at', 'is not', null).orderBy('due_at').orderBy('id').limit(sql.lit(1)),
);

const pending = prepared((database, values: { endpoint: string }) => ({
  compile: () =>
    sql<{ counted: number }>`select count(*) as counted from (select 1 from webhook_deliveries where endpoint = ${values.endpoint} and due_at is not null limit ${sql.lit(MOST_COUNTED)}) as few`.compile(database),
}));

export async function findWebhookEndpoint(database: LedgerDatabase, id: string): Promise<WebhookEndpoint | undefined> {
  const [row] = (await endpointById(database, { id })).rows;
  return row && fromBody<WebhookEndpoint>(row);
}

/** Newest first: ids are in order of time. */
export async function listWebhookEndpoints(database: LedgerDatabase): Promise<readonly WebhookEndpoint[]> {
  const rows = await database.selectFrom('webhook_endpoints').select('body').orderBy('id', 'desc').execute();
  return rows.map((row) => fromBody<WebhookEndpoint>(row));
}

export async function findWebhookDelivery(database: LedgerDatabase, id: string): Promise<WebhookDelivery | undefined> {
  const [row] = (await deliveryById(database, { id })).rows;
  return row && fromBody<WebhookDelivery>(row);
}

/** Counts no further than is told. PostgreSQL's driver may give its count as text. */
export async function webhookBacklog(database: LedgerDatabase, endpoint: string): Promise<WebhookBacklog> {
  const { rows } = await pending(database, { endpoint });
  return { pending: Number(rows[0]?.counted ?? 0), firstDueAt: await nextWebhookDueAt(database, endpoint) };
}

export async function nextWebhookDueAt(database: LedgerDatabase, endpoint: string): Promise<number | null> {
  return (await firstDue(database, { endpoint })).rows[0]?.due_at ?? null;
}
