import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import { messageOf } from '../errors/message-of.ts';
import type { CancellationRecord } from '../model/view.ts';
import { WORK_CLASSES, type DueWork } from '../ports/ledger-queries.ts';
import { BatchFiling } from './batch-filing.ts';
import type { BulkAllowance } from './credential-rests.ts';
import type { EngineServices } from './engine-services.ts';
import { GivenUp } from './lane-context.ts';
import { LaneLost, RENEW_MS, type LaneHold } from './lane-hold.ts';
import { Places } from './places.ts';
import { scrubText } from './scrub.ts';
import { step } from './step.ts';

/** Work whose step failed by a bug rests this long, milliseconds. */
const REST_MS = 30_000;

/** So often work that is leaving, and in nobody's hand, is looked for, milliseconds. */
const FULL_LOOK_MS = 1_000;

export interface LaneOptions {
  /** Only work of these cancellations; undefined for all of the account's. */
  readonly onlyCancellations: (() => readonly string[]) | undefined;
  /** Of which batches rows are filed: of all, of none, or of one. */
  readonly filesBatches: boolean | { readonly only: string };
  /** Called when a piece of work is over, so that more is looked for. */
  readonly onProgress: () => void;
}

interface InHand {
  readonly work: DueWork;
  readonly over: Promise<void>;
  /** Gives up whatever the step only waits for; what has left is never called back. */
  readonly giveUp: () => void;
}

/** Drains one account's work while it holds the lane. */
export class Lane {
  readonly #inHand = new Map<string, InHand>();
  /** Work that met a bug, by when it is tried again (monotonic milliseconds): one bad row never stops a lane. */
  readonly #resting = new Map<string, number>();
  #nextRenewal: number;
  #nextFullLook = 0;
  #bulk: BulkAllowance = 'all';
  readonly #filing: BatchFiling | undefined;
  #closing = false;

  constructor(
    private readonly services: EngineServices,
    readonly hold: LaneHold,
    private readonly options: LaneOptions,
  ) {
    this.#nextRenewal = services.clock.monotonic() + RENEW_MS;
    const { filesBatches } = options;
    if (filesBatches !== false) this.#filing = new BatchFiling(services, hold, { only: filesBatches === true ? undefined : filesBatches.only, onProgress: options.onProgress });
    hold.signal.addEventListener('abort', () => this.#giveUpAll(), { once: true });
  }

  get lost(): boolean {
    return this.hold.signal.aborted;
  }

  get busy(): boolean {
    return this.#inHand.size > 0 || this.#filing?.busy === true;
  }

  /** Renews the lease when it is time and starts what is due. */
  async tick(): Promise<void> {
    if (!(await this.#keepLease()) || this.#closing) return;
    this.#filing?.kick();
    this.#endRests();
    await this.#askAboutBulk();
    const inHand = [...this.#inHand.values()].map(({ work }) => work.workClass);
    const places = new Places({ requestsPerSecond: this.#requestsPerSecond(), bulk: this.#bulk, inHand });
    const fresh: DueWork[] = [];
    for (const work of await this.#due(places)) {
      const inHand = this.#inHand.get(work.id);
      if (inHand) hurry(inHand, work);
      else if (!this.#resting.has(work.id) && places.take(work.workClass)) fresh.push(work);
    }
    if (fresh.length === 0) return;
    const records = await this.services.ledger.reader.cancellations(fresh.map(cancellationOf));
    const byId = new Map(records.map((record) => [record.cancellation.id, record]));
    if (this.#closing || this.lost) return;
    for (const work of fresh) {
      const record = byId.get(cancellationOf(work));
      if (record) this.#start(work, record);
    }
  }

  /**
   * What is due, most urgent first; of what is in hand as well, for it may have become more urgent. Bulk work is looked for only
   * when there is room for it. What is leaving is in hand; now and then it is looked for, should a step have lost it.
   */
  async #due(places: Places): Promise<readonly DueWork[]> {
    const { clock, ledger } = this.services;
    const looksForLost = clock.monotonic() >= this.#nextFullLook;
    if (looksForLost) this.#nextFullLook = clock.monotonic() + FULL_LOOK_MS;
    const looksForBulk = places.worthALook('bulk_stop');
    return ledger.reader.dueWork({
      account: this.hold.account,
      now: clock.now(),
      limit: places.most,
      workClasses: WORK_CLASSES.filter((workClass) => workClass !== 'bulk_stop' || looksForBulk),
      withoutLeaving: !looksForLost,
      cancellationIds: this.options.onlyCancellations?.(),
    });
  }

  /** Once the credential is refused, what only waits of bulk work goes back to the queue: it neither fails nor hammers. */
  async #askAboutBulk(): Promise<void> {
    const account = this.services.accounts.get(this.hold.account);
    const before = this.#bulk;
    this.#bulk = account?.usable ? await this.services.budget.bulkAllowance(account) : 'all';
    if (this.#bulk !== 'none' || before === 'none') return;
    this.services.logger.warn('The provider refused the credential; its bulk work rests and is tried again.', { account: this.hold.account });
    for (const { work, giveUp } of this.#inHand.values()) if (work.workClass === 'bulk_stop') giveUp();
  }

  #requestsPerSecond(): number {
    const account = this.services.accounts.get(this.hold.account);
    return account?.usable ? account.profile.rateLimit.requests / account.profile.rateLimit.perSeconds : 0;
  }

  /** Milliseconds until something falls due or the lease needs renewal. */
  async idleFor(): Promise<number> {
    const { clock, ledger } = this.services;
    const renewal = this.#nextRenewal - clock.monotonic();
    // Rows that are due and are not to be started now must not make us spin; the end of what is in hand wakes the worker.
    if (this.#inHand.size > 0 || this.#resting.size > 0 || this.#bulk !== 'all') return renewal;
    const next = await ledger.reader.nextDueAt(this.hold.account, this.options.onlyCancellations?.());
    const wait = next === undefined ? renewal : next - clock.now();
    return Math.min(renewal, wait > 0 ? wait : Math.max(wait, this.#filing?.pause ?? 0));
  }

  /** Nothing is in hand or held up, and nothing falls due within `lingerMs`. */
  async isDrained(lingerMs: number): Promise<boolean> {
    if (this.busy || this.#resting.size > 0 || this.#bulk !== 'all') return false;
    const next = await this.services.ledger.reader.nextDueAt(this.hold.account, this.options.onlyCancellations?.());
    return next === undefined || next > this.services.clock.now() + lingerMs;
  }

  /**
   * Takes no new work and sends nothing more: reads and waits for a slot are given up, and their rows stay as they were.
   * A write on its way is let finish and recorded, holding the lane meanwhile. Then the lane is given back.
   */
  async close(graceMs: number): Promise<void> {
    this.#closing = true;
    this.#giveUpAll();
    const { clock } = this.services;
    const end = clock.monotonic() + graceMs;
    const done = new AbortController();
    void Promise.all([this.#filing?.close(), ...[...this.#inHand.values()].map(({ over }) => over)]).then(() => done.abort());
    while (this.busy && clock.monotonic() < end) {
      await clock.sleep(Math.min(RENEW_MS / 2, end - clock.monotonic()), done.signal);
      // Without the ledger nothing can be recorded either; it may come back in time.
      if (this.busy && !this.lost) await this.#keepLease().catch(() => false);
    }
    if (this.lost) return;
    if (this.busy) this.hold.giveUp();
    else await this.hold.release();
  }

  async #keepLease(): Promise<boolean> {
    const { clock } = this.services;
    if (clock.monotonic() < this.#nextRenewal) return true;
    if (!(await this.hold.renew())) return false;
    this.#nextRenewal = clock.monotonic() + RENEW_MS;
    return true;
  }

  /** Also of those that are due no more: a lane with work that rests is never drained. */
  #endRests(): void {
    const now = this.services.clock.monotonic();
    for (const [id, until] of this.#resting) if (until <= now) this.#resting.delete(id);
  }

  #start(work: DueWork, record: CancellationRecord): void {
    const givenUp = new AbortController();
    const forget = this.hold.people.keep(cancellationOf(work));
    const over = step({ services: this.services, lane: this.hold, signal: givenUp.signal }, work, record)
      .catch((error: unknown) => this.#failed(work, error))
      .then(() => {
        forget();
        this.#inHand.delete(work.id);
        this.options.onProgress();
      });
    this.#inHand.set(work.id, { work, over, giveUp: () => givenUp.abort('given up') });
  }

  #giveUpAll(): void {
    for (const { giveUp } of this.#inHand.values()) giveUp();
  }

  #failed(work: DueWork, error: unknown): void {
    if (error instanceof LaneLost || error instanceof GivenUp) return;
    if (LedgerUnavailableError.isInstance(error)) this.hold.giveUp();
    else this.#resting.set(work.id, this.services.clock.monotonic() + REST_MS);
    this.services.logger.error('A step of the engine failed; the work stays in the ledger and is taken up again.', {
      account: this.hold.account,
      cancellation: work.kind === 'cancellation' ? work.id : work.cancellationId,
      ...(work.kind === 'follow_up' && { followUp: work.id }),
      worker: this.hold.lease.holder,
      error: scrubText(messageOf(error)),
    });
  }
}

function cancellationOf(work: DueWork): string {
  return work.kind === 'cancellation' ? work.id : work.cancellationId;
}

/** A bulk stop that an interactive request has joined must not wait in the line for bulk: it is taken up anew. */
function hurry({ work, giveUp }: InHand, now: DueWork): void {
  if (work.workClass === 'bulk_stop' && now.workClass === 'interactive_stop') giveUp();
}
