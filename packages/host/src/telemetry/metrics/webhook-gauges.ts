import type { LedgerReader } from '@countermand/core';
import type { WebhookEndpoint } from '@countermand/core/model';
import type { Meters } from './meters.ts';

type Reader = Pick<LedgerReader, 'webhookEndpoints' | 'webhookBacklog'>;

/** Sets what the ledger tells of webhooks. Where it cannot be asked, nothing is shown. */
export async function readWebhookGauges(meters: Meters, reader: Reader, now: number): Promise<void> {
  for (const name of ['countermand_webhook_backlog', 'countermand_webhook_oldest_age_seconds', 'countermand_webhook_endpoints'] as const) meters.clear(name);
  try {
    const endpoints = await reader.webhookEndpoints();
    const backlogs = await Promise.all(endpoints.filter(({ state }) => state === 'enabled').map(({ id }) => reader.webhookBacklog(id)));
    const oldest = Math.min(now, ...backlogs.map(({ firstDueAt }) => firstDueAt ?? now));
    meters.set('countermand_webhook_backlog', {}, backlogs.reduce((sum, { pending }) => sum + pending, 0));
    meters.set('countermand_webhook_oldest_age_seconds', {}, (now - oldest) / 1_000);
    for (const state of ['working', 'failing', 'disabled']) {
      meters.set('countermand_webhook_endpoints', { state }, endpoints.filter((endpoint) => stateOf(endpoint) === state).length);
    }
  } catch {
    // `countermand_ledger_up` tells it.
  }
}

function stateOf({ state, failingSince }: WebhookEndpoint): string {
  if (state === 'disabled') return state;
  return failingSince === null ? 'working' : 'failing';
}
