import { ACCOUNT_EXCHANGES } from './accounts.ts';
import { BATCH_EXCHANGES } from './batches.ts';
import { CANCELLATION_EXCHANGES } from './cancellations.ts';
import { EVENT_EXCHANGES } from './events.ts';
import type { Exchange, Exchanges } from './exchange.ts';
import { HEALTH_EXCHANGES } from './health.ts';
import { NOTIFICATION_EXCHANGES } from './notifications.ts';
import { KEY_EXCHANGES } from './keys.ts';
import { PROVIDER_EXCHANGES } from './providers.ts';
import { SESSION_EXCHANGES } from './sessions.ts';
import { TARGET_EXCHANGES } from './targets.ts';
import { WEBHOOK_EXCHANGES } from './webhooks.ts';

export type { ExampleBody, Exchange } from './exchange.ts';

const EXCHANGES: Exchanges = {
  ...HEALTH_EXCHANGES,
  ...PROVIDER_EXCHANGES,
  ...ACCOUNT_EXCHANGES,
  ...TARGET_EXCHANGES,
  ...CANCELLATION_EXCHANGES,
  ...BATCH_EXCHANGES,
  ...EVENT_EXCHANGES,
  ...KEY_EXCHANGES,
  ...SESSION_EXCHANGES,
  ...WEBHOOK_EXCHANGES,
  ...NOTIFICATION_EXCHANGES,
};

/** The examples of an operation, the most telling first. A test sends each of them to a real server. */
export function exchangesOf(operationId: string): readonly Exchange[] {
  return EXCHANGES[operationId] ?? [];
}
