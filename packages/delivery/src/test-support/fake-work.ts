import { createPgBossWaker } from '../pg-boss-waker.ts';
import type { Ledger, Liveness, Waker } from '@countermand/core';
import { SILENT_LOGGER, type Logger } from '@countermand/core';
import type { Clock } from '@countermand/core/model';

export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener('abort', end, { once: true });
    }),
};

/** Whoever cannot be found dead: a process that nothing is known of. */
const NOBODY_KNOWN: Liveness = { self: { pid: 1, processStart: '', bootId: '' }, isProvenDead: () => false };

interface Item {
  readonly account: string;
  dueAt: number;
  readonly filedAt: number;
}

/** What is to be done, as the ledger would know it: items of accounts that fall due, and who holds which lane. */
export class FakeWork {
  readonly done: { readonly account: string; readonly lateMs: number; readonly worker: string }[] = [];
  /** By account: there may be a hundred thousand in all. */
  readonly #items = new Map<string, Set<Item>>();
  readonly #holders = new Map<string, string>();
  /** The part of a ledger that a waker reads. */
  readonly ledger = {
    reader: {
      accountsWithWork: () => Promise.resolve([...this.#items.keys()].sort()),
      nextDueAt: (account: string) => Promise.resolve(this.nextDueAt(account)),
      lane: (account: string) =>
        Promise.resolve(this.#holders.has(account) ? { account, holder: this.#holders.get(account), expiresAt: Date.now() + 15_000 } : undefined),
    },
  } as unknown as Ledger;

  file(account: string, inMs = 0): Item {
    const item = { account, dueAt: Date.now() + inMs, filedAt: Date.now() };
    const items = this.#items.get(account) ?? new Set();
    this.#items.set(account, items.add(item));
    return item;
  }

  hurry(item: Item): void {
    item.dueAt = Date.now();
  }

  get left(): number {
    return [...this.#items.values()].reduce((sum, items) => sum + items.size, 0);
  }

  nextDueAt(account: string): number | undefined {
    let next: number | undefined;
    for (const { dueAt } of this.#items.get(account) ?? []) next = Math.min(next ?? dueAt, dueAt);
    return next;
  }

  claim(account: string, worker: string): boolean {
    const holder = this.#holders.get(account);
    if (holder !== undefined && holder !== worker) return false;
    this.#holders.set(account, worker);
    return true;
  }

  release(account: string): void {
    this.#holders.delete(account);
  }

  /** Does one item that is due; says whether there was one. */
  workOne(account: string, worker: string): boolean {
    const now = Date.now();
    const items = this.#items.get(account) ?? new Set();
    for (const item of items) {
      if (item.dueAt > now) continue;
      items.delete(item);
      if (items.size === 0) this.#items.delete(account);
      this.done.push({ account, lateMs: now - item.dueAt, worker });
      return true;
    }
    return false;
  }
}

export interface FakeWorker {
  readonly waker: Waker;
  readonly held: Set<string>;
  stop(): Promise<void>;
}

export interface FakeWorkerOptions {
  readonly url: string;
  readonly work: FakeWork;
  readonly name: string;
  readonly lanesPerWorker?: number;
  /** Default: no sweep but the first, so that it cannot hide a wake-up that was lost. */
  readonly sweepMs?: number;
  readonly logger?: Logger;
  readonly liveness?: Liveness;
  /** How long an item takes, milliseconds. */
  readonly itemMs?: number;
}

/** A waker on the queue, without a worker: what an API node has. */
export function fakeNode({ url, work, lanesPerWorker, sweepMs = 3_600_000, logger = SILENT_LOGGER, liveness = NOBODY_KNOWN }: FakeWorkerOptions): Waker {
  return createPgBossWaker({ url, ledger: work.ledger, clock: realClock, logger, liveness, sweepMs, ...(lanesPerWorker !== undefined && { lanesPerWorker }) });
}

/** A worker that does as the engine's does: takes the lanes it is handed, drains them, and gives them back. */
export function startFakeWorker(options: FakeWorkerOptions): FakeWorker {
  const { work, name, itemMs = 0 } = options;
  const waker = fakeNode(options);
  const held = new Set<string>();
  const stopped = new AbortController();
  let news = new AbortController();
  const endWaking = waker.onWake(() => news.abort());
  const drain = async (account: string): Promise<void> => {
    held.add(account);
    while (!stopped.signal.aborted && (await waker.lanes()).includes(account) && work.workOne(account, name)) await realClock.sleep(itemMs);
    work.release(account);
    await waker.giveBack(account);
    held.delete(account);
  };
  const draining = new Set<Promise<void>>();
  const look = async (): Promise<void> => {
    for (const account of await waker.lanes()) {
      if (held.has(account)) continue;
      if (work.claim(account, name)) {
        const over = drain(account).finally(() => draining.delete(over));
        draining.add(over);
      } else await waker.giveBack(account, Date.now() + 200);
    }
  };
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      news = new AbortController();
      await look();
      await realClock.sleep(50, news.signal);
    }
  };
  const running = run();
  return {
    waker,
    held,
    stop: async () => {
      endWaking();
      stopped.abort();
      await running;
      await Promise.all(draining);
      await waker.close();
    },
  };
}
