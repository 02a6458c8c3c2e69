import type { AccessKey, AccessSession, SignInCode } from '../model/access.ts';
import type { Attempt } from '../model/attempt.ts';
import type { Batch, BatchItem } from '../model/batch.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { LedgerEvent } from '../model/event.ts';
import type { Requester } from '../model/requester.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { BudgetState } from '../ports/budget-store.ts';
import type { LaneLease } from '../ports/lane-store.ts';
import type { IntakeKey, IntakeRecord } from '../ports/ledger-queries.ts';
import type { TakenNotification } from '../ports/notification-store.ts';
import { LayeredMap } from './layered-map.ts';

export interface StoredCancellation {
  readonly row: Cancellation;
  readonly targetKey: string;
}

export interface StoredRequester {
  readonly row: Requester;
  readonly cancellationId: string;
}

export interface StoredAttempt {
  readonly row: Attempt;
  readonly targetKey: string;
}

export interface StoredBatchKey {
  readonly key: string;
  /** The row's own key in its table. */
  readonly row: string;
  readonly line: number;
}

/** Everything the ledger holds. Over a `base`, it is one transaction's view of it. */
export class MemoryTables {
  readonly cancellations: LayeredMap<StoredCancellation>;
  readonly requesters: LayeredMap<StoredRequester>;
  readonly attempts: LayeredMap<StoredAttempt>;
  readonly followUps: LayeredMap<FollowUp>;
  readonly events: LayeredMap<LedgerEvent>;
  readonly intakes: LayeredMap<IntakeRecord>;
  readonly lanes: LayeredMap<LaneLease>;
  readonly budgets: LayeredMap<BudgetState>;
  /** Numbers that the ledger keeps for itself, by name. */
  readonly marks: LayeredMap<number>;
  readonly batches: LayeredMap<Batch>;
  readonly batchItems: LayeredMap<BatchItem>;
  /** Which row of a batch has a key. */
  readonly batchKeys: LayeredMap<StoredBatchKey>;
  readonly accessKeys: LayeredMap<AccessKey>;
  readonly accessSessions: LayeredMap<AccessSession>;
  readonly signInCodes: LayeredMap<SignInCode>;
  readonly webhookEndpoints: LayeredMap<WebhookEndpoint>;
  readonly webhookDeliveries: LayeredMap<WebhookDelivery>;
  readonly notifications: LayeredMap<TakenNotification>;
  lastPosition: number;

  constructor(private readonly base?: MemoryTables) {
    this.cancellations = new LayeredMap(base?.cancellations);
    this.requesters = new LayeredMap(base?.requesters);
    this.attempts = new LayeredMap(base?.attempts);
    this.followUps = new LayeredMap(base?.followUps);
    this.events = new LayeredMap(base?.events);
    this.intakes = new LayeredMap(base?.intakes);
    this.lanes = new LayeredMap(base?.lanes);
    this.budgets = new LayeredMap(base?.budgets);
    this.marks = new LayeredMap(base?.marks);
    this.batches = new LayeredMap(base?.batches);
    this.batchItems = new LayeredMap(base?.batchItems);
    this.batchKeys = new LayeredMap(base?.batchKeys);
    this.accessKeys = new LayeredMap(base?.accessKeys);
    this.accessSessions = new LayeredMap(base?.accessSessions);
    this.signInCodes = new LayeredMap(base?.signInCodes);
    this.webhookEndpoints = new LayeredMap(base?.webhookEndpoints);
    this.webhookDeliveries = new LayeredMap(base?.webhookDeliveries);
    this.notifications = new LayeredMap(base?.notifications);
    this.lastPosition = base?.lastPosition ?? 0;
  }

  /** Moves the changes into the base; says whether there were any. */
  commit(): boolean {
    const { batches, batchItems, batchKeys, accessKeys, accessSessions, signInCodes, webhookEndpoints, webhookDeliveries, notifications } = this;
    const maps = [this.cancellations, this.requesters, this.attempts, this.followUps, this.events, this.intakes, this.lanes, this.budgets, this.marks, batches, batchItems, batchKeys, accessKeys, accessSessions, signInCodes, webhookEndpoints, webhookDeliveries, notifications];
    const changed = maps.some((map) => map.changed);
    for (const map of maps) map.commit();
    if (this.base) this.base.lastPosition = this.lastPosition;
    return changed;
  }
}

export function intakeKeyText(key: IntakeKey): string {
  return JSON.stringify([key.principal, key.route, key.key]);
}
