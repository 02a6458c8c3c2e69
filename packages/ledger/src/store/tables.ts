import type { BatchItemState, BatchState, CancellationState, FollowUpState, NewBatchEvent, NewEvent, WebhookDeliveryState } from '@countermand/core/model';
import type { Generated, Kysely } from 'kysely';

/**
 * The tables as queries see them. `body` holds the whole record as JSON and is the truth;
 * the other columns are copies that are searched, sorted by or kept unique. Times are milliseconds since 1970.
 */
export interface LedgerTables {
  cancellations: CancellationsTable;
  requesters: RequestersTable;
  attempts: AttemptsTable;
  follow_ups: FollowUpsTable;
  events: EventsTable;
  intakes: IntakesTable;
  lanes: LanesTable;
  budgets: BudgetsTable;
  marks: MarksTable;
  batches: BatchesTable;
  batch_items: BatchItemsTable;
  access_keys: AccessKeysTable;
  access_sessions: AccessSessionsTable;
  sign_in_codes: SignInCodesTable;
  notifications: NotificationsTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_deliveries: WebhookDeliveriesTable;
}

export type LedgerDatabase = Kysely<LedgerTables>;

/** What a row waits for. `sending` stands apart: it is looked at whatever its time. */
export type CancellationWork = 'interactive_stop' | 'unknown' | 'bulk_stop' | 'watching' | 'sending';
export type FollowUpWork = 'follow_up' | 'sending';

/** SQLite has no booleans. */
export type Flag = 0 | 1;

export interface CancellationsTable {
  id: string;
  account: string;
  target_key: string;
  reference: string;
  batch: string | null;
  state: CancellationState;
  live: Flag;
  version: number;
  work: CancellationWork;
  /** Null when nothing is to be done. */
  due_at: number | null;
  attention: Flag;
  /** Kept here so that a change of the cancellation need not look at its follow-ups. */
  follow_up_failed: Flag;
  created_at: number;
  settled_at: number | null;
  /** The order number by which a provider's notification finds it; null while none is to. */
  awaited_order: string | null;
  body: string;
}

export interface RequestersTable {
  cancellation_id: string;
  /** 1 for the first requester of a cancellation. */
  ordinal: number;
  id: string;
  /** Set only when it is not the cancellation's own batch: a batch finds the stops it joined. */
  joined_batch: string | null;
  cancellation_created_at: number;
  body: string;
}

export interface AttemptsTable {
  /** In the order of insertion; given by the database. */
  position: Generated<number>;
  id: string;
  cancellation_id: string;
  target_key: string;
  resolved: Flag;
  body: string;
}

export interface FollowUpsTable {
  position: Generated<number>;
  id: string;
  cancellation_id: string;
  account: string;
  state: FollowUpState;
  version: number;
  work: FollowUpWork;
  due_at: number | null;
  /** Given at birth, so that the list of those not held is sorted without their cancellations. */
  cancellation_created_at: number;
  body: string;
}

export interface EventsTable {
  /** In commit order, never given twice. */
  position: Generated<number>;
  /** Empty in an event that tells of a batch. */
  cancellation_id: string;
  /** Empty in an event that tells of a batch as a whole. */
  account: string;
  /** The batch that it tells of, or that filed the cancellation it tells of. */
  batch: string | null;
  body: string;
}

/** What an event's columns do not tell. */
export type EventBody = Omit<NewEvent, 'cancellationId' | 'account'> | Omit<NewBatchEvent, 'cancellationId' | 'account' | 'batchId'>;

export interface IntakesTable {
  principal: string;
  route: string;
  key: string;
  fingerprint: string;
  cancellation_id: string;
  joined: Flag;
  created_at: number;
}

export interface LanesTable {
  account: string;
  epoch: number;
  holder: string;
  expires_at: number;
  previous_lease_end: number;
  pid: number;
  process_start: string;
  boot_id: string;
}

export interface BudgetsTable {
  budget: string;
  next_slot_at: number;
  blocked_until: number | null;
  generation: number;
}

export interface MarksTable {
  name: string;
  value: number;
}

export interface BatchesTable {
  id: string;
  state: BatchState;
  version: number;
  principal: string;
  route: string;
  key: string;
  holds_key: Flag;
  finished_at: number | null;
  created_at: number;
  body: string;
}

export interface BatchItemsTable {
  batch: string;
  number: number;
  line: number;
  account: string | null;
  /** What the row would stop; null where it is not to be filed. */
  key: string | null;
  state: BatchItemState;
  cancellation_id: string | null;
  joined: Flag;
  body: string;
}

export interface NotificationsTable {
  account: string;
  event: string;
  taken_at: number;
}

export interface AccessKeysTable {
  id: string;
  hash: string;
  body: string;
}

export interface AccessSessionsTable {
  id: string;
  hash: string;
  expires_at: number;
  origin: string | null;
  body: string;
}

export interface SignInCodesTable {
  hash: string;
  principal: string;
  expires_at: number;
  used_at: number | null;
}

export interface WebhookEndpointsTable {
  id: string;
  body: string;
}

export interface WebhookDeliveriesTable {
  id: string;
  endpoint: string;
  state: WebhookDeliveryState;
  /** Null once it has ended. */
  due_at: number | null;
  finished_at: number | null;
  created_at: number;
  body: string;
}
