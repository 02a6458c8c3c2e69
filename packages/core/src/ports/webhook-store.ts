import type { WebhookDelivery, WebhookDeliveryState, WebhookEndpoint } from '../model/webhook.ts';
import type { Page } from './ledger-queries.ts';

export interface WebhookDeliveryFilter {
  readonly endpoint: string;
  readonly states?: readonly WebhookDeliveryState[];
  readonly cursor?: string;
  readonly limit: number;
}

/** What waits to be sent to one endpoint. */
export interface WebhookBacklog {
  /** At most `MOST_COUNTED`. */
  readonly pending: number;
  /** When the first of it falls, or fell, due, milliseconds since 1970; null where nothing waits. */
  readonly firstDueAt: number | null;
}

/** What the ledger tells of webhooks. There are few endpoints, and many deliveries. */
export interface WebhookReader {
  webhookEndpoint(id: string): Promise<WebhookEndpoint | undefined>;
  /** All of them, newest first. */
  webhookEndpoints(): Promise<readonly WebhookEndpoint[]>;
  webhookDelivery(id: string): Promise<WebhookDelivery | undefined>;
  /** Newest first. Throws `InvalidCursorError` for a cursor it did not give out. */
  listWebhookDeliveries(filter: WebhookDeliveryFilter): Promise<Page<WebhookDelivery>>;
  webhookBacklog(endpoint: string): Promise<WebhookBacklog>;
  /** When the first of what waits falls, or fell, due, milliseconds; null where nothing waits. */
  nextWebhookDueAt(endpoint: string): Promise<number | null>;
}

export type WebhookEndpointChange = Partial<Omit<WebhookEndpoint, 'id' | 'accounts' | 'createdAt' | 'createdBy' | 'updatedAt'>>;
export type WebhookDeliveryChange = Partial<Pick<WebhookDelivery, 'state' | 'attempts' | 'lastAttempt' | 'nextAttemptAt' | 'claim' | 'finishedAt'>>;

/** Events that have been looked at for one endpoint. */
export interface WebhookAdvance {
  readonly endpoint: string;
  /** Where the endpoint was seen to stand. */
  readonly from: number;
  readonly to: number;
}

export interface WebhookClaim {
  readonly endpoint: string;
  /** Milliseconds; what is due at or before it is taken. */
  readonly now: number;
  /** From then on another worker may take it: the one that claimed it has died. */
  readonly until: number;
  /** Unlike any other. */
  readonly claim: string;
  readonly limit: number;
}

/** Which deliveries to forget: all of an endpoint, or those that ended before a time. */
export type ForgottenDeliveries = { readonly endpoint: string } | { readonly finishedBefore: number };

export interface WebhookWriter {
  insertWebhookEndpoint(endpoint: WebhookEndpoint): Promise<void>;
  /** The endpoint as it is now; undefined where there is none. */
  changeWebhookEndpoint(id: string, change: WebhookEndpointChange): Promise<WebhookEndpoint | undefined>;
  /** Its deliveries go first. Says whether it was there. */
  removeWebhookEndpoint(id: string): Promise<boolean>;
  insertWebhookDeliveries(deliveries: readonly WebhookDelivery[]): Promise<void>;
  /**
   * Records the deliveries of the events between `from` and `to` and moves the endpoint on, if it is enabled and still stands
   * at `from`: of two workers that looked at the same events one wins. Says whether it did.
   */
  advanceWebhookEndpoint(advance: WebhookAdvance, deliveries: readonly WebhookDelivery[]): Promise<boolean>;
  /** Takes what is due at one endpoint, the most overdue first. */
  claimWebhookDeliveries(claim: WebhookClaim): Promise<readonly WebhookDelivery[]>;
  /** Changes a delivery that is still held under this claim; says whether it was. */
  changeWebhookDelivery(held: { readonly id: string; readonly claim: string }, change: WebhookDeliveryChange): Promise<boolean>;
  /** Says how many were forgotten; fewer than `limit` means that none are left. */
  forgetWebhookDeliveries(which: ForgottenDeliveries, limit: number): Promise<number>;
}
