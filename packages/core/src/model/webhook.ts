import type { AccountGrant } from './access.ts';

export const WEBHOOK_ENDPOINT_STATES = ['enabled', 'disabled'] as const;
export type WebhookEndpointState = (typeof WEBHOOK_ENDPOINT_STATES)[number];

/** One secret of an endpoint: never the secret itself, which is derived from the server's own. */
export interface WebhookSecretVersion {
  /** From 1; grows by one with every rotation. */
  readonly version: number;
  /** The beginning of the secret's SHA-256, hex: tells when the server's own secret has become another one. */
  readonly fingerprint: string;
  readonly createdAt: number;
  /** From then on nothing is signed with it any more; null for the current one. */
  readonly endsAt: number | null;
}

/** Where webhooks go, as the ledger holds it. Times are milliseconds since 1970. */
export interface WebhookEndpoint {
  /** `whe_` and a ULID. */
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  /** Which types it is sent: names, or beginnings such as `cancellation.*`. */
  readonly types: readonly string[];
  /** What it may be told of: never more than its maker was allowed to see. */
  readonly accounts: AccountGrant;
  readonly state: WebhookEndpointState;
  /** Why it is disabled, a sentence; null while it is enabled. */
  readonly disabledBecause: string | null;
  readonly disabledAt: number | null;
  /** The newest first. */
  readonly secrets: readonly WebhookSecretVersion[];
  /** Events up to here have become deliveries, or were none of its business. */
  readonly position: number;
  /** Events up to here were removed by retention before it was told of them; null: none. */
  readonly gapThrough: number | null;
  /** Since when every attempt has failed; null while the last one succeeded, or none was made. */
  readonly failingSince: number | null;
  /** It asked to be left alone until then; null: it did not. */
  readonly pausedUntil: number | null;
  readonly createdAt: number;
  /** The principal who made it. */
  readonly createdBy: string;
  readonly updatedAt: number;
}

/**
 * `pending`: to be sent, for the first time or again · `delivered`: answered with 2xx · `failed`: given up after the last
 * attempt · `skipped`: never to be sent, because what it would have told of is no longer there.
 */
export const WEBHOOK_DELIVERY_STATES = ['pending', 'delivered', 'failed', 'skipped'] as const;
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number];

/** What came of the last attempt. */
export interface WebhookAttempt {
  readonly at: number;
  /** The HTTP status; null where no answer came. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Why it failed, a sentence of our own; null where it did not. */
  readonly error: string | null;
}

/** One event on its way to one endpoint. What is sent is made from the ledger when it is sent: no payload is kept. */
export interface WebhookDelivery {
  /** `whd_` and a ULID. */
  readonly id: string;
  readonly endpoint: string;
  /** Of the event it tells of; null for a ping. */
  readonly position: number | null;
  readonly type: string;
  /** `webhook-id`: the same for every attempt and every replay of one event at one endpoint. */
  readonly message: string;
  readonly replayed: boolean;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  readonly lastAttempt: WebhookAttempt | null;
  /** When it is sent next; while it is being sent, when another worker may take it up. Null once it has ended. */
  readonly nextAttemptAt: number | null;
  /** Names the hold of the worker that is sending it; null while nobody is. */
  readonly claim: string | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}
