import { createHash } from 'node:crypto';
import type { LedgerEvent } from '../model/event.ts';
import { seesAccount } from '../model/access.ts';
import { matchesWebhookType, PING_TYPE, webhookTypeOf } from '../model/webhook-types.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { Ids } from '../ports/ids.ts';

/** The type under which this endpoint is told of the event; undefined where it is not told. */
export function typeFor({ types, accounts }: Pick<WebhookEndpoint, 'types' | 'accounts'>, event: LedgerEvent): string | undefined {
  const type = webhookTypeOf(event);
  if (type === undefined || !matchesWebhookType(types, type)) return undefined;
  // A batch as a whole may have rows of any account: only who sees all of them is told of it.
  const seen = event.account === null ? accounts === 'all' : seesAccount({ accounts }, event.account);
  return seen ? type : undefined;
}

export interface NewDelivery {
  readonly endpoint: string;
  /** Null for a ping. */
  readonly position: number | null;
  readonly type: string;
  readonly replayed?: boolean;
}

export function newDelivery(ids: Ids, now: number, { endpoint, position, type, replayed = false }: NewDelivery): WebhookDelivery {
  const id = ids.next('whd');
  return {
    id,
    endpoint,
    position,
    type,
    message: messageId(endpoint, position === null ? id : String(position)),
    replayed,
    state: 'pending',
    attempts: 0,
    lastAttempt: null,
    nextAttemptAt: now,
    claim: null,
    createdAt: now,
    finishedAt: null,
  };
}

export function pingFor(ids: Ids, now: number, { id }: Pick<WebhookEndpoint, 'id'>): WebhookDelivery {
  return newDelivery(ids, now, { endpoint: id, position: null, type: PING_TYPE });
}

/** Follows from the endpoint and the event, so that it is the same however often the event is sent; unlike any other's, also of another ledger. */
function messageId(endpoint: string, event: string): string {
  return `msg_${createHash('sha256').update(`${endpoint} ${event}`).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 27)}`;
}
