import type { AccountGrant } from './access.ts';
import { timestamp } from './clock.ts';
import type { WebhookDelivery, WebhookDeliveryState, WebhookEndpoint, WebhookEndpointState } from './webhook.ts';

/** An endpoint as every face shows it: never its secret. Times are RFC 3339 UTC. */
export interface WebhookEndpointView {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly types: readonly string[];
  readonly accounts: AccountGrant;
  readonly state: WebhookEndpointState;
  readonly disabledBecause?: string;
  readonly disabledAt?: string;
  readonly failingSince?: string;
  readonly pausedUntil?: string;
  readonly position: number;
  readonly gapThrough?: number;
  readonly secrets: readonly { readonly version: number; readonly createdAt: string; readonly endsAt?: string }[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
}

/** A delivery as every face shows it. */
export interface WebhookDeliveryView {
  readonly id: string;
  readonly endpoint: string;
  readonly position: number | null;
  readonly type: string;
  readonly message: string;
  readonly replayed: boolean;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  readonly lastAttempt?: { readonly at: string; readonly status: number | null; readonly durationMs: number; readonly error: string | null };
  readonly nextAttemptAt?: string;
  readonly createdAt: string;
  readonly finishedAt?: string;
}

export function toWebhookEndpointView(endpoint: WebhookEndpoint): WebhookEndpointView {
  const { disabledBecause, disabledAt, failingSince, pausedUntil, gapThrough } = endpoint;
  return {
    id: endpoint.id,
    url: endpoint.url,
    description: endpoint.description,
    types: endpoint.types,
    accounts: endpoint.accounts,
    state: endpoint.state,
    ...(disabledBecause !== null && { disabledBecause }),
    ...(disabledAt !== null && { disabledAt: timestamp(disabledAt) }),
    ...(failingSince !== null && { failingSince: timestamp(failingSince) }),
    ...(pausedUntil !== null && { pausedUntil: timestamp(pausedUntil) }),
    position: endpoint.position,
    ...(gapThrough !== null && { gapThrough }),
    secrets: endpoint.secrets.map(({ version, createdAt, endsAt }) => ({ version, createdAt: timestamp(createdAt), ...(endsAt !== null && { endsAt: timestamp(endsAt) }) })),
    createdAt: timestamp(endpoint.createdAt),
    createdBy: endpoint.createdBy,
    updatedAt: timestamp(endpoint.updatedAt),
  };
}

export function toWebhookDeliveryView(delivery: WebhookDelivery): WebhookDeliveryView {
  const { lastAttempt, nextAttemptAt, finishedAt, claim } = delivery;
  return {
    id: delivery.id,
    endpoint: delivery.endpoint,
    position: delivery.position,
    type: delivery.type,
    message: delivery.message,
    replayed: delivery.replayed,
    state: delivery.state,
    attempts: delivery.attempts,
    ...(lastAttempt && { lastAttempt: { ...lastAttempt, at: timestamp(lastAttempt.at) } }),
    // While it is being sent, the time is that of the claim and tells nobody anything.
    ...(nextAttemptAt !== null && claim === null && { nextAttemptAt: timestamp(nextAttemptAt) }),
    createdAt: timestamp(delivery.createdAt),
    ...(finishedAt !== null && { finishedAt: timestamp(finishedAt) }),
  };
}
