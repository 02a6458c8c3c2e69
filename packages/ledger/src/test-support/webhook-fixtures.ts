import type { LedgerReader, LedgerTransaction } from '@countermand/core';
import type { WebhookDelivery, WebhookEndpoint } from '@countermand/core/model';
import { START } from './fixtures.ts';

let count = 0;

const numbered = (prefix: string) => `${prefix}_${String(++count).padStart(26, '0')}`;

export function anEndpoint(changes: Partial<WebhookEndpoint> = {}): WebhookEndpoint {
  return {
    id: numbered('whe'),
    url: 'https://receiver.example/hooks',
    description: null,
    types: ['*'],
    accounts: 'all',
    state: 'enabled',
    disabledBecause: null,
    disabledAt: null,
    secrets: [{ version: 1, fingerprint: 'ab', createdAt: START, endsAt: null }],
    position: 0,
    gapThrough: null,
    failingSince: null,
    pausedUntil: null,
    createdAt: START,
    createdBy: 'key:key_1',
    updatedAt: START,
    ...changes,
  };
}

export function aDelivery({ id: endpoint }: Pick<WebhookEndpoint, 'id'>, changes: Partial<WebhookDelivery> = {}): WebhookDelivery {
  return {
    id: numbered('whd'),
    endpoint,
    position: 1,
    type: 'cancellation.created',
    message: 'msg_1',
    replayed: false,
    state: 'pending',
    attempts: 0,
    lastAttempt: null,
    nextAttemptAt: START,
    claim: null,
    createdAt: START,
    finishedAt: null,
    ...changes,
  };
}

/** Every question about webhooks. */
export async function askEverythingOfWebhooks(reader: LedgerReader): Promise<void> {
  await reader.webhookEndpoint('whe_1');
  await reader.webhookEndpoints();
  await reader.webhookDelivery('whd_1');
  await reader.webhookBacklog('whe_1');
  await reader.nextWebhookDueAt('whe_1');
  for (const states of [undefined, ['pending' as const, 'failed' as const]]) {
    await reader.listWebhookDeliveries({ endpoint: 'whe_1', limit: 1, ...(states && { states }) });
    await reader.listWebhookDeliveries({ endpoint: 'whe_1', limit: 1, cursor: 'WzEsIjEiXQ', ...(states && { states }) });
  }
}

/** Every change of webhooks; what is left has a delivery that waits. */
export async function changeEverythingOfWebhooks(transaction: LedgerTransaction): Promise<void> {
  const [endpoint, another] = [anEndpoint(), anEndpoint()];
  for (const made of [endpoint, another]) await transaction.insertWebhookEndpoint(made);
  await transaction.changeWebhookEndpoint(endpoint.id, { description: 'x' });
  await transaction.removeWebhookEndpoint(another.id);
  await transaction.insertWebhookDeliveries([aDelivery(endpoint), aDelivery(endpoint)]);
  await transaction.advanceWebhookEndpoint({ endpoint: endpoint.id, from: 0, to: 1 }, [aDelivery(endpoint)]);
  const [claimed] = await transaction.claimWebhookDeliveries({ endpoint: endpoint.id, now: START, until: START + 1, claim: 'c', limit: 1 });
  await transaction.changeWebhookDelivery({ id: claimed?.id ?? '', claim: 'c' }, { state: 'delivered', nextAttemptAt: null, finishedAt: START });
  await transaction.forgetWebhookDeliveries({ finishedBefore: START + 1 }, 1);
  await transaction.forgetWebhookDeliveries({ endpoint: endpoint.id }, 1);
}
