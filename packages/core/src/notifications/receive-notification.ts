import { createHash } from 'node:crypto';
import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { UsableAccount } from '../accounts/account.ts';
import type { Clock } from '../model/clock.ts';
import type { Actor } from '../model/requester.ts';
import type { Ledger, LedgerTransaction } from '../ports/ledger.ts';
import type { Logger } from '../ports/logger.ts';
import type { SecretReader } from '../ports/secret-reader.ts';
import { CLOCK, LEDGER, LOGGER, SECRET_READER, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import type { IncomingNotification, NotificationOutcome } from '../provider/notification.ts';
import { decideInTransaction } from '../use-cases/raced-transaction.ts';
import { concernedBy } from './concerned.ts';
import { nudge, NUDGE_PAUSES, nudgedAt, type Nudge } from './nudge.ts';
import { readNotification } from './read-notification.ts';
import type { NotificationReceipt } from './receipt.ts';

/** The largest body of a notification, in bytes. */
export const MOST_NOTIFICATION_BYTES = 1024 * 1024;

/** So long it is remembered which were acted on, milliseconds. */
const REMEMBERED_MS = 30 * 86_400_000;

/** So often what names nothing makes us look for what is watched, milliseconds. */
const LOOK_PAUSE_MS = 1_000;

export interface ReceivedNotification extends Omit<IncomingNotification, 'receivedAt'> {
  readonly account: string;
  /** The id of the HTTP request: for the events that tell of it. */
  readonly request?: string;
}

type Accepted = Extract<NotificationOutcome, { kind: 'accepted' }>;

/**
 * Takes a provider's notification. Nothing in it is believed: what it concerns, and is waited for, is read earlier than it
 * would have been, at the account's rate and after whatever a person waits for. States move only by those reads.
 */
@injectable()
export class ReceiveNotification {
  /** When what is watched was last looked for, by account, monotonic milliseconds. */
  readonly #looked = new Map<string, number>();

  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(WAKER) private readonly waker: Waker,
    @inject(SECRET_READER) private readonly secrets: SecretReader,
    @inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute({ account: id, request, ...received }: ReceivedNotification): Promise<NotificationReceipt> {
    if (received.body.byteLength > MOST_NOTIFICATION_BYTES) return { kind: 'too_large' };
    const account = this.accounts.get(id);
    if (!account?.usable) return { kind: 'not_taken_here' };
    const read = await readNotification(account, { ...received, receivedAt: this.clock.now() }, this.secrets);
    switch (read.kind) {
      case 'accepted':
        return this.#act(account, read, { principal: `webhook:${id}`, channel: 'webhook', ...(request !== undefined && { request }) });
      case 'ignored':
        this.logger.info('A genuine notification was ignored.', { account: id, why: read.why });
        return { kind: 'ignored', why: read.why };
      case 'misconfigured':
        this.logger.error('A notification could not be read.', { account: id, problem: read.problem });
        return { kind: 'misconfigured' };
      case 'unproven':
      case 'not_taken_here':
        return read;
    }
  }

  async #act(account: UsableAccount, { topic, eventId, subject }: Accepted, actor: Actor): Promise<NotificationReceipt> {
    const by: Nudge = { actor, topic, now: this.clock.now(), pauseMs: subject.kind === 'some' ? NUDGE_PAUSES.named : NUDGE_PAUSES.unnamed };
    if (subject.kind === 'whatever_is_watched' && eventId === null && this.#hasLooked(account.id)) return { kind: 'taken', nudged: 0 };
    const ids = await concernedBy(subject, account, this.ledger.reader);
    // Most notifications are about orders that nobody wants stopped: they leave no trace.
    if (ids.length === 0) return { kind: 'ignored', why: 'nothing waits for what it is about' };
    const receipt = eventId === null ? { kind: 'taken' as const, nudged: await this.#nudgeEach(ids, by) } : await this.#takeOnce(account.id, { eventId, ids, by });
    if (receipt.kind === 'taken' && receipt.nudged > 0) this.waker.wake(account.id);
    return receipt;
  }

  #hasLooked(account: string): boolean {
    const now = this.clock.monotonic();
    if (now - (this.#looked.get(account) ?? Number.NEGATIVE_INFINITY) < LOOK_PAUSE_MS) return true;
    this.#looked.set(account, now);
    return false;
  }

  #takeOnce(account: string, { eventId, ids, by }: { eventId: string; ids: readonly string[]; by: Nudge }): Promise<NotificationReceipt> {
    const event = createHash('sha256').update(eventId).digest('hex');
    return decideInTransaction(this.ledger, async (transaction): Promise<NotificationReceipt> => {
      if (!(await transaction.takeNotification({ account, event, at: by.now }))) return { kind: 'repeated' };
      await transaction.forgetNotifications(by.now - REMEMBERED_MS);
      let nudged = 0;
      for (const id of ids) if (await nudgeLatest(transaction, id, by)) nudged += 1;
      return { kind: 'taken', nudged };
    });
  }

  /** Each in a change of its own, which the ledger commits together. */
  async #nudgeEach(ids: readonly string[], by: Nudge): Promise<number> {
    const due = (await this.ledger.reader.cancellations(ids)).filter(({ cancellation }) => nudgedAt(cancellation, by) !== undefined);
    const nudged = await Promise.all(due.map(({ cancellation: { id } }) => decideInTransaction(this.ledger, (transaction) => nudgeLatest(transaction, id, by))));
    return nudged.filter(Boolean).length;
  }
}

async function nudgeLatest(transaction: LedgerTransaction, id: string, by: Nudge): Promise<boolean> {
  const record = await transaction.cancellation(id);
  return record !== undefined && nudge(transaction, record.cancellation, by);
}
