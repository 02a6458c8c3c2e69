import type { WebhookServices } from './webhook-services.ts';

/** So long the log of deliveries is kept once they have ended. */
export const DELIVERIES_KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

/** Forgotten together, and how long others are let by in between, milliseconds. */
const AT_ONCE = 200;
const PAUSE_MS = 20;

export async function forgetOldDeliveries({ ledger, clock }: Pick<WebhookServices, 'ledger' | 'clock'>, signal: AbortSignal): Promise<void> {
  const finishedBefore = clock.now() - DELIVERIES_KEPT_DAYS * DAY_MS;
  while (!signal.aborted) {
    const forgotten = await ledger.transact((transaction) => transaction.forgetWebhookDeliveries({ finishedBefore }, AT_ONCE));
    if (forgotten < AT_ONCE) return;
    await clock.sleep(PAUSE_MS, signal);
  }
}
