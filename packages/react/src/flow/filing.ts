import type { BatchRequest, Cancellation, CountermandClient } from '@countermand/client';
import type { Filing, Intent } from '@countermand/cancel-flow';

type Client = Pick<CountermandClient, 'cancellations' | 'batches'>;

/** One order becomes a cancellation, several a batch; both under the intent's key. */
export async function fileOrders(client: Client, intent: Intent, signal: AbortSignal): Promise<Filing> {
  const { key, orders, choices } = intent;
  const [only, another] = orders;
  if (only && !another) {
    const { reference, orderNumber } = only;
    const { reason, note, options } = choices;
    const request = { reference, reason, ...(note !== null && { note }), options, ...(orderNumber !== undefined && { expect: { orderNumber } }) };
    return ofOne(reference, await client.cancellations.file(request, { idempotencyKey: key, signal }));
  }
  const { reason, note, options } = choices;
  const items = orders.map(({ reference, orderNumber }): BatchRequest['items'][number] => ({ reference, ...(orderNumber !== undefined && { expect: { orderNumber } }) }));
  const batch = await client.batches.file({ name: batchName(intent), reason, ...(note !== null && { note }), options, items }, { idempotencyKey: key, signal });
  return ofBatch(batch.id, intent);
}

/** What is recorded of an intent that got no answer. A live stop of its order is what it would have joined. */
export async function lookForFiling(client: Client, intent: Intent, signal: AbortSignal): Promise<Filing | null> {
  const [only, another] = intent.orders;
  if (only && !another) {
    const { items } = await client.cancellations.list({ reference: only.reference, limit: 1 }, { signal });
    const [latest] = items;
    return latest && latest.settledAt === undefined ? ofOne(only.reference, latest) : null;
  }
  const { items } = await client.batches.list({ limit: 50 }, { signal });
  const found = items.find(({ name }) => name === batchName(intent));
  return found ? ofBatch(found.id, intent) : null;
}

/** Tells a batch of a page from others, for whoever looks whether it arrived. */
function batchName({ key, orders }: Intent): string {
  return `${orders.length} orders · ${key.slice(0, 8)}`;
}

function ofOne(asked: string, cancellation: Cancellation): Filing {
  return { orders: [{ asked, cancellation, problem: null }] };
}

function ofBatch(batch: string, { orders }: Intent): Filing {
  return { batch, orders: orders.map(({ reference }) => ({ asked: reference, cancellation: null, problem: null })) };
}
