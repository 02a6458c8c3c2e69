import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { LedgerEvent, NewEvent } from '../model/event.ts';
import type { Requester } from '../model/requester.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { AccessReader, AccessWriter } from './access-store.ts';
import type { BatchReader, BatchWriter } from './batch-store.ts';
import type { BudgetState, SlotGrant, SlotLimit } from './budget-store.ts';
import type { WorkFigures } from './work-figures.ts';
import type { LaneClaim, LaneLease } from './lane-store.ts';
import type { NotificationReader, NotificationWriter } from './notification-store.ts';
import type { LedgerInspection } from './ledger-inspection.ts';
import type { RetentionReader, RetentionWriter } from './ledger-retention.ts';
import type { WebhookReader, WebhookWriter } from './webhook-store.ts';
import type { CancellationFilter, DueWork, DueWorkQuery, EventQuery, IntakeKey, IntakeRecord, Page } from './ledger-queries.ts';

/**
 * The database that holds every cancellation, attempt and event. It is the truth and the queue.
 * What `transact` resolved is durable. Everything here throws `LedgerUnavailableError` when the database is lost.
 */
export interface Ledger {
  /**
   * Runs `work` as one atomic, serialised change. Waits of other `transact` calls may share its commit, each on its own
   * savepoint, so that one that throws takes back only itself. `work` must await nothing but the transaction it is given.
   * It may be run again from its beginning when it could not be committed together with others; only its last run counts.
   */
  transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T>;
  /** Committed data only. */
  readonly reader: LedgerReader;
  /** Calls back after commits, of this process or another one. Returns a function that ends it. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface LedgerReader extends LedgerInspection, RetentionReader, BatchReader, AccessReader, WebhookReader, NotificationReader {
  cancellation(id: string): Promise<CancellationRecord | undefined>;
  /** Those that there are, as of one moment; each once, in any order. */
  cancellations(ids: readonly string[]): Promise<readonly CancellationRecord[]>;
  /** The live cancellation of a target, by `targetKey`. */
  liveCancellation(targetKey: string): Promise<CancellationRecord | undefined>;
  /** Newest first. Throws `InvalidCursorError` for a cursor it did not give out. */
  listCancellations(filter: CancellationFilter): Promise<Page<CancellationRecord>>;
  /** In commit order, from just after `query.after`. */
  listEvents(query: EventQuery): Promise<readonly LedgerEvent[]>;
  /** The position of the last event; 0 while there is none. Who resumes from it sees what comes from now on. */
  lastEventPosition(): Promise<number>;
  attemptsOf(cancellationId: string): Promise<readonly Attempt[]>;
  /** Attempts on this target, of any cancellation or follow-up, whose effect is not known yet (law 3). */
  unresolvedAttempts(targetKey: string): Promise<readonly Attempt[]>;
  followUp(id: string): Promise<FollowUp | undefined>;
  /** What is due now, most urgent first: interactive stops, follow-ups, unknown, bulk, watching. */
  dueWork(query: DueWorkQuery): Promise<readonly DueWork[]>;
  /** When the next work of this account (or of these cancellations) falls due, rows of running batches included; undefined when there is none. Rows in `sending` need not count. */
  nextDueAt(account: string, cancellationIds?: readonly string[]): Promise<number | undefined>;
  /** Accounts that have any work, now or later: rows of running batches that wait to be filed are work, too. */
  accountsWithWork(): Promise<readonly string[]>;
  /** What waits in every account that has a cancellation, or is to have one. Its cost is bounded, however much waits. */
  workFigures(): Promise<readonly WorkFigures[]>;
  intake(key: IntakeKey): Promise<IntakeRecord | undefined>;
  lane(account: string): Promise<LaneLease | undefined>;
  budget(budget: string): Promise<BudgetState>;
}

/** Which row a change expects: nothing happens unless the version is still the one that was seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export type CancellationChange = Partial<
  Omit<Cancellation, 'id' | 'version' | 'account' | 'origin' | 'target' | 'reference' | 'createdAt' | 'updatedAt' | 'stateSince' | 'demo'>
>;
export type FollowUpChange = Partial<Omit<FollowUp, 'id' | 'version' | 'cancellationId' | 'account' | 'kind' | 'createdAt' | 'updatedAt'>>;

/** Every mutator takes the event that tells of it: a change without an event cannot be written (law 9). */
export interface LedgerTransaction extends LedgerReader, BatchWriter, RetentionWriter, AccessWriter, WebhookWriter, NotificationWriter {
  /** Throws `DuplicateLiveTargetError` if the target has a live cancellation already (law 4). */
  insertCancellation(cancellation: Cancellation, requester: Requester, targetKey: string, event: NewEvent): Promise<void>;
  /**
   * Changes a cancellation if its version is still `seen.version`, and gives it as it is now; undefined where it is another one.
   * Raises the version by one, sets `updatedAt` (and, with a new state, `stateSince`; with an end state, `settledAt`).
   * An illegal move throws `IllegalMoveError`. The very record that the ledger gave out, taken for `seen`, costs the least.
   */
  changeCancellation(seen: Seen, change: CancellationChange, event: NewEvent): Promise<Cancellation | undefined>;
  insertRequester(cancellationId: string, requester: Requester, event: NewEvent): Promise<void>;
  /** Says whether the requester was there and not yet withdrawn. */
  withdrawRequester(cancellationId: string, requesterId: string, at: number, event: NewEvent): Promise<boolean>;
  /** The event is appended in the same commit; an attempt is on disk before its first byte leaves (law 2). */
  insertAttempt(attempt: Attempt, targetKey: string, event: NewEvent): Promise<void>;
  /** Throws where there is no such attempt. The very record that was inserted, or read, costs the least. */
  finishAttempt(attempt: Attempt, finish: Pick<Attempt, 'finishedAt' | 'outcome' | 'evidence' | 'resolved' | 'landsBefore'>, event: NewEvent): Promise<void>;
  /** Marks every unresolved attempt on the target as resolved: a read has decided. */
  resolveAttempts(targetKey: string): Promise<void>;
  insertFollowUp(followUp: FollowUp, event: NewEvent): Promise<void>;
  changeFollowUp(seen: Seen, change: FollowUpChange, event: NewEvent): Promise<boolean>;
  /** Throws `DuplicateIntakeError` when the key is taken. */
  rememberIntake(record: IntakeRecord): Promise<void>;
  /**
   * Takes or renews the lane of an account. Answers undefined while another holder's lease is alive.
   * A takeover raises the epoch by one; a renewal by the same holder keeps it.
   */
  claimLane(claim: LaneClaim): Promise<LaneLease | undefined>;
  /** Ends the lease at once if this holder and epoch still have it. */
  releaseLane(account: string, holder: string, epoch: number): Promise<void>;
  /** Up to `count` slots of a rate budget, as far as its horizon allows, or how long to wait before asking again. Those not used in time are lost. */
  takeSlots(budget: string, limit: SlotLimit, count: number): Promise<SlotGrant>;
  /** Obeys a 429: no slot is given for `forMs` milliseconds from now, slots given ahead are void. A longer block stands. */
  blockBudget(budget: string, forMs: number): Promise<void>;
}
