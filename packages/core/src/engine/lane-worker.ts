import { inject, injectable } from 'tsyringe';
import { WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import { BatchKeeper } from './batch-keeper.ts';
import { isDueHere, untilDueHere, type OwnWork } from './due-here.ts';
import { EngineServices } from './engine-services.ts';
import { OutageLog } from '../logging/outage-log.ts';
import { HeldLanes } from './held-lanes.ts';

export interface WorkerOptions {
  /** With `with_work`: only these accounts; default: every account with work. */
  readonly accounts?: readonly string[];
  /** Only work of these cancellations, asked anew at each look: what a short-lived command may touch. */
  readonly onlyCancellations?: () => readonly string[];
  /** Of batches, only rows of this one are filed. Default: of every batch, and of none where `onlyCancellations` is given. */
  readonly onlyBatch?: string;
  /** `all`: every lane that the waker gives this process. `with_work`: lanes whose work is due, while it is, and only where no worker does it. */
  readonly claim: 'all' | 'with_work';
}

type Working = WorkerOptions & { readonly own: OwnWork };

/** The longest time between two looks at the ledger, milliseconds. */
const LONGEST_IDLE_MS = 1_000;

/** Looks follow each other at least this far apart, milliseconds. */
const SHORTEST_IDLE_MS = 5;

/** A lane that was handed out is kept while something falls due within so long, milliseconds: the first looks after a write do. */
const LINGER_MS = 2_500;

/** Calls on the wire get this long when a lane is asked back, milliseconds. */
const GRACE_MS = 20_000;

const OUTAGE = { lost: 'The worker cannot use the ledger; nothing is sent until it can.', back: 'The worker can use the ledger again.' };

/** Drains lanes: takes those that are its to take, works what is due, and gives them back. */
@injectable()
export class LaneWorker {
  readonly #holder: string;
  readonly #batches: BatchKeeper;
  /** Lanes that were handed to this worker and are not given back yet, claimed or not. */
  readonly #handed = new Set<string>();
  #held: HeldLanes | undefined;
  #news = new AbortController();
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #stopListening: () => void = () => {};

  constructor(
    @inject(EngineServices) private readonly services: EngineServices,
    @inject(WAKER) private readonly waker: Waker,
  ) {
    this.#holder = services.ids.next('wrk');
    this.#batches = new BatchKeeper(services);
  }

  /** Starts draining. May be called once. */
  start(options: WorkerOptions): void {
    if (this.#running) throw new Error('The worker was started already.');
    const wake = (): void => this.#news.abort('news');
    const { onlyCancellations, onlyBatch } = options;
    const filesBatches = onlyBatch === undefined ? onlyCancellations === undefined : { only: onlyBatch };
    const own = { onlyCancellations, filesBatches };
    const held = new HeldLanes(this.services, this.#holder, { ...own, onProgress: wake });
    const endNotices = this.services.ledger.onChange(wake);
    const endWaking = options.claim === 'all' ? this.waker.onWake(wake) : () => {};
    this.#stopListening = () => {
      endNotices();
      endWaking();
    };
    this.#held = held;
    this.#running = this.#run(held, { ...options, own });
  }

  /** Looks anew at once: what `onlyCancellations` answers is other than before, which no change of the ledger tells. */
  lookAgain(): void {
    this.#news.abort('news');
  }

  /** Accounts whose lane this worker holds now. */
  heldAccounts(): readonly string[] {
    return this.#held?.held.map((lane) => lane.hold.account) ?? [];
  }

  /** Takes no new work, waits up to `graceMs` for calls in flight to be recorded, and gives the lanes back. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped.abort();
    this.#stopListening();
    this.#news.abort('news');
    await Promise.all([this.#running, this.#batches.close()]);
    const left = (await this.#held?.leaveAll(graceMs)) ?? [];
    await Promise.all(left.map((account) => this.waker.giveBack(account)));
  }

  async #run(held: HeldLanes, options: Working): Promise<void> {
    const { clock } = this.services;
    const outage = new OutageLog(OUTAGE, this.services);
    const stopped = this.#stopped.signal;
    while (!stopped.aborted) {
      this.#news = new AbortController();
      const looked = clock.monotonic();
      let pause = LONGEST_IDLE_MS;
      try {
        await this.#look(held, options);
        outage.works({ worker: this.#holder });
        const pauses = await Promise.all(held.held.map((lane) => lane.idleFor()));
        pause = Math.min(LONGEST_IDLE_MS, await this.#untilWanted(held, options), ...pauses);
      } catch (error) {
        // No ledger, no send. The lanes' leases run out by themselves; we look again.
        outage.failed(error, { worker: this.#holder });
      }
      await clock.sleep(Math.max(SHORTEST_IDLE_MS, pause), stopped.aborted ? stopped : this.#news.signal);
      // Our own commits are news, too: without a least pause a busy worker would do nothing but look.
      const early = looked + SHORTEST_IDLE_MS - clock.monotonic();
      if (early > 0) await clock.sleep(early, stopped);
    }
  }

  async #look(held: HeldLanes, options: Working): Promise<void> {
    this.#batches.kick();
    held.forgetLost();
    const wanted = await this.#wanted(held, options);
    for (const account of wanted) {
      this.#handed.add(account);
      if (held.has(account)) continue;
      const retryAt = await held.claim(account);
      if (retryAt === undefined || options.claim !== 'all') continue;
      this.#handed.delete(account);
      await this.waker.giveBack(account, retryAt);
    }
    if (options.claim === 'with_work') await leaveUnwanted(held, wanted);
    await Promise.all(held.held.map((lane) => lane.tick()));
    if (options.claim === 'all' && this.waker.assigns) await this.#giveBack(held, wanted);
  }

  async #wanted(held: HeldLanes, options: Working): Promise<readonly string[]> {
    if (options.claim === 'all') return this.waker.lanes();
    if (((await this.waker.livingWorkers()) ?? 0) > 0) return [];
    const withWork = await this.services.ledger.reader.accountsWithWork();
    const wanted: string[] = [];
    for (const account of withWork.filter((one) => options.accounts?.includes(one) ?? true)) {
      if (held.isBusy(account) || (await isDueHere(this.services, account, options.own))) wanted.push(account);
    }
    return wanted;
  }

  /** Milliseconds until work falls due in a lane that was given back, or not taken, because its work only waits. */
  async #untilWanted(held: HeldLanes, options: Working): Promise<number> {
    if (options.claim === 'all') return Infinity;
    const accounts = options.accounts ?? (await this.services.ledger.reader.accountsWithWork());
    const waits = await Promise.all(accounts.filter((account) => !held.has(account)).map((account) => untilDueHere(this.services, account, options.own)));
    return Math.min(...waits.map((wait) => wait ?? Infinity));
  }

  /** Lanes that were handed out go back when they are drained, or asked for. */
  async #giveBack(held: HeldLanes, wanted: readonly string[]): Promise<void> {
    for (const lane of held.held) {
      const { account } = lane.hold;
      if (wanted.includes(account) && !(await lane.isDrained(LINGER_MS))) continue;
      this.#handed.delete(account);
      // Closing waits for what is on the wire; the other lanes go on meanwhile.
      void held
        .leave(account, GRACE_MS)
        .then(() => this.waker.giveBack(account))
        .then(() => this.#news.abort('news'));
    }
    // Asked for before the ledger let it be claimed, or after it was lost: as long as this worker seems to have it, nobody else gets it.
    for (const account of this.#handed) {
      if (wanted.includes(account) || held.has(account)) continue;
      this.#handed.delete(account);
      await this.waker.giveBack(account);
    }
  }
}

/** No short-lived command holds a lane in which it has nothing to do now: others may have work there. */
async function leaveUnwanted(held: HeldLanes, wanted: readonly string[]): Promise<void> {
  for (const lane of held.held) {
    if (!lane.busy && !wanted.includes(lane.hold.account)) await held.leave(lane.hold.account, 0);
  }
}
