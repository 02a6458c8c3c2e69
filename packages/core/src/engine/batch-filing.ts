import type { UsableAccount } from '../accounts/account.ts';
import { messageOf } from '../errors/message-of.ts';
import type { Batch } from '../model/batch.ts';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { EngineServices } from './engine-services.ts';
import { failItem, fileBatchItem, isOverdue, type ItemToFile } from './file-batch-item.ts';
import { LaneLost, type LaneHold } from './lane-hold.ts';
import { isPassing, searchNumbers } from './search-numbers.ts';
import { SearchRests } from './search-rests.ts';

/** The window of a batch: so many of its cancellations may be unsent at once, this many seconds' worth within these bounds. */
const WINDOW = { seconds: 5, least: 32, most: 2_048 };

/** Rows filed by one commit. Others' commits, and the event loop, wait no longer than that takes. */
const AT_ONCE = 64;

/** Rows of a batch filed at one look: twice what can be sent until the next one within these bounds, so that filing never crowds out sending. */
const AT_ONE_LOOK = { seconds: 0.2, least: AT_ONCE, most: 1_024 };

/** Rows are looked for this often, milliseconds; less often where the last look could not file any. */
const LOOK_EVERY_MS = 100;
const LOOK_AGAIN_MS = 5_000;

export interface BatchFilingOptions {
  /** Rows of this batch only; undefined for those of every one. */
  readonly only: string | undefined;
  /** Called when rows were filed. */
  readonly onProgress: () => void;
}

/**
 * Files rows of running batches as cancellations, a bounded window of each batch ahead of what is sent: so a batch of a hundred
 * thousand hides no other work, and batches of one account take turns. Every change is fenced by the lane.
 */
export class BatchFiling {
  #nextLook = 0;
  #over: Promise<void> | undefined;
  #moreWaits = false;
  #closed = false;
  /** By running batch. */
  readonly #rests = new Map<string, SearchRests>();

  constructor(
    private readonly services: EngineServices,
    private readonly hold: LaneHold,
    private readonly options: BatchFilingOptions,
  ) {}

  get busy(): boolean {
    return this.#over !== undefined;
  }

  /** Looks for rows to file, unless it did a moment ago or still does. Not waited for. */
  kick(): void {
    if (this.busy || this.#closed || this.services.clock.monotonic() < this.#nextLook) return;
    this.#nextLook = this.services.clock.monotonic() + LOOK_EVERY_MS;
    this.#over = this.#fill()
      .catch((error: unknown) => this.#failed(error))
      .then(() => {
        this.#over = undefined;
      });
  }

  /** The least pause until another look makes sense, milliseconds: rows that wait for room are due all the time. */
  get pause(): number {
    return this.#moreWaits ? Math.max(0, this.#nextLook - this.services.clock.monotonic()) : 0;
  }

  /** Takes no more rows and waits for those in hand. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#over;
  }

  async #fill(): Promise<void> {
    const { accounts, clock, ledger } = this.services;
    const account = accounts.get(this.hold.account);
    let batches = (await ledger.reader.openBatches(['running'])).filter((batch) => this.#mayFile(batch) && (batch.sendAfter ?? 0) <= clock.now());
    this.#moreWaits = batches.length > 0;
    this.#forgetRests(batches);
    // It is there, and may be put right: its rows wait, as what was filed does, until they are overdue.
    if (account?.usable === false) {
      batches = batches.filter((batch) => isOverdue(this.services, batch));
      if (batches.length === 0) return this.#lookLater();
    }
    const usable = account?.usable ? account : undefined;
    let turns = await Promise.all(batches.map(async (batch) => ({ batch, room: await this.#room(batch, usable) })));
    while (turns.length > 0 && !this.#closed && !this.hold.signal.aborted) {
      const next = [];
      for (const { batch, room } of turns) {
        const taken = room > 0 ? await this.#fileSome(batch, usable, Math.min(room, AT_ONCE)) : 0;
        if (taken === 0) continue;
        next.push({ batch, room: room - taken });
        this.options.onProgress();
      }
      turns = next;
    }
  }

  #mayFile({ id }: Batch): boolean {
    return this.options.only === undefined || this.options.only === id;
  }

  /** None until a good part of the window is sent: one commit then files many. */
  async #room({ id }: Batch, account: UsableAccount | undefined): Promise<number> {
    const window = within(WINDOW, account);
    const room = window - (await this.services.ledger.reader.countUnsent(id, this.hold.account));
    return room < Math.min(AT_ONCE, window / 4) ? 0 : Math.min(room, within(AT_ONE_LOOK, account));
  }

  /** Answers how many rows were settled. */
  async #fileSome(batch: Batch, account: UsableAccount | undefined, limit: number): Promise<number> {
    const rests = this.#restsOf(batch);
    const waiting = await this.services.ledger.reader.waitingBatchItems(batch.id, this.hold.account, limit + rests.size);
    const now = this.services.clock.monotonic();
    const overdue = isOverdue(this.services, batch);
    const ready = waiting.filter(({ item }) => overdue || rests.mayTry(item, now)).slice(0, limit);
    const rows = account && !overdue ? await this.#withTargets(account, rests, ready) : ready;
    if (rows.length === 0) return 0;
    try {
      return await this.#commit(batch, account, rows);
    } catch (error) {
      if (error instanceof LaneLost || LedgerUnavailableError.isInstance(error)) throw error;
      return this.#commitApart(batch, account, rows);
    }
  }

  #commit(batch: Batch, account: UsableAccount | undefined, rows: readonly ItemToFile[]): Promise<number> {
    return this.hold.transact(async (transaction) => {
      // A pause or an abort that came first has won (law 6).
      const fresh = await transaction.batch(batch.id);
      if (fresh?.state !== 'running') return 0;
      for (const row of rows) await fileBatchItem({ services: this.services, batch: fresh, account }, transaction, row);
      return rows.length;
    });
  }

  /** One bad row never fails its group: each by itself, and what meets a bug says so. */
  async #commitApart(batch: Batch, account: UsableAccount | undefined, rows: readonly ItemToFile[]): Promise<number> {
    for (const row of rows) {
      await this.#commit(batch, account, [row]).catch(async (error: unknown) => {
        if (error instanceof LaneLost || LedgerUnavailableError.isInstance(error)) throw error;
        this.services.logger.error('A row of a batch could not be filed.', { account: this.hold.account, batch: batch.id, row: row.item.number, error: messageOf(error) });
        const problem = { code: 'misconfigured', detail: `The row could not be filed: ${messageOf(error)}` } as const;
        await this.hold.transact((transaction) => failItem({ services: this.services, batch }, transaction, row.item, problem));
      });
    }
    return rows.length;
  }

  /** Merchant numbers are searched for; rows whose search could not be had now go on waiting. */
  async #withTargets(account: UsableAccount, rests: SearchRests, rows: readonly ItemToFile[]): Promise<readonly ItemToFile[]> {
    const numbers = rows.filter(({ item }) => item.target === null).map(({ item }) => item);
    if (numbers.length === 0) return rows;
    const searched = await searchNumbers({ services: this.services, account, signal: this.hold.signal }, numbers);
    const found = new Map(searched.map(({ item, target }) => [item.number, target]));
    const now = this.services.clock.monotonic();
    return rows.flatMap((row) => {
      const target = found.get(row.item.number);
      if (target === undefined) return [row];
      if (!target.ok && isPassing(target.problem)) {
        rests.failed(row.item, now);
        return [];
      }
      rests.settled(row.item);
      return [{ ...row, found: target }];
    });
  }

  #restsOf({ id }: Batch): SearchRests {
    const rests = this.#rests.get(id) ?? new SearchRests();
    this.#rests.set(id, rests);
    return rests;
  }

  #forgetRests(running: readonly Batch[]): void {
    for (const id of this.#rests.keys()) if (!running.some((batch) => batch.id === id)) this.#rests.delete(id);
  }

  #lookLater(): void {
    this.#nextLook = this.services.clock.monotonic() + LOOK_AGAIN_MS;
  }

  #failed(error: unknown): void {
    if (error instanceof LaneLost) return;
    if (LedgerUnavailableError.isInstance(error)) this.hold.giveUp();
    this.#lookLater();
    this.services.logger.error('Rows of batches could not be filed; they are tried again.', { account: this.hold.account, worker: this.hold.lease.holder, error: messageOf(error) });
  }
}

/** So many seconds' worth of the account's rate, within the bounds; of an account that is gone the most, for its rows only fail. */
function within({ seconds, least, most }: typeof WINDOW, account: UsableAccount | undefined): number {
  if (account === undefined) return most;
  const { requests, perSeconds } = account.profile.rateLimit;
  return Math.round(Math.min(Math.max((requests / perSeconds) * seconds, least), most));
}
