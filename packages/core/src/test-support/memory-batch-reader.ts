import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import { BATCH_ITEM_STATES, type BatchItemState, type BatchState } from '../model/batch-states.ts';
import type { BatchItem, BatchProgress, BatchRemainder } from '../model/batch.ts';
import { CANCELLATION_STATES, isLiveState, type CancellationState } from '../model/states.ts';
import type { BatchFilter, BatchItemQuery, BatchReader } from '../ports/batch-store.ts';
import type { IntakeKey } from '../ports/ledger-queries.ts';
import { recordOf } from './memory-listing.ts';
import { intakeKeyText, type MemoryTables, type StoredCancellation } from './memory-tables.ts';

/** What the ledger in memory tells of batches. Every answer comes a turn later, as a database's would. */
export class MemoryBatchReader implements BatchReader {
  constructor(
    protected readonly tables: MemoryTables,
    private readonly check: () => void,
  ) {}

  batch(id: string) {
    return this.later(() => this.tables.batches.get(id));
  }

  batchByKey(key: IntakeKey) {
    const wanted = intakeKeyText(key);
    return this.later(() =>
      this.#batches().find((it) => it.holdsKey && intakeKeyText({ principal: it.actor.principal, route: it.route, key: it.idempotencyKey }) === wanted),
    );
  }

  listBatches({ states, principal, cursor, limit }: BatchFilter) {
    return this.later(() => {
      const matching = this.#batches()
        .filter((it) => (states?.includes(it.state) ?? true) && (principal === undefined || it.actor.principal === principal))
        .sort((left, right) => right.createdAt - left.createdAt || (left.id < right.id ? 1 : -1));
      const before = cursor === undefined ? 0 : matching.findIndex((it) => it.id === cursor) + 1;
      if (cursor !== undefined && before === 0) throw new InvalidCursorError(`"${cursor}" is not a cursor of this list.`);
      const items = matching.slice(before, before + limit);
      return { items, nextCursor: before + limit < matching.length ? (items.at(-1)?.id ?? null) : null };
    });
  }

  openBatches(states: readonly BatchState[]) {
    return this.later(() => this.#batches().filter((it) => it.finishedAt === null && states.includes(it.state)));
  }

  batchItems({ batchId, states, after, limit }: BatchItemQuery) {
    return this.later(() =>
      this.items(batchId)
        .filter((it) => it.number > after && (states?.includes(it.state) ?? true))
        .slice(0, limit)
        .map((item) => {
          const stored = this.#cancellationOf(item);
          return { item, record: stored && recordOf(this.tables, stored) };
        }),
    );
  }

  batchLines(batchId: string, keys: readonly string[]) {
    return this.later((): ReadonlyMap<string, number> => {
      const known = keys.flatMap((key) => {
        const line = this.tables.batchKeys.get(`${batchId} ${key}`)?.line;
        return line === undefined ? [] : [[key, line] as const];
      });
      return new Map(known);
    });
  }

  batchProgress(id: string, since: number) {
    return this.later((): BatchProgress => {
      const items = this.items(id);
      const own = [...this.tables.cancellations.values()].map(({ row }) => row).filter((row) => row.batch === id);
      const filed = items.flatMap((item) => this.#cancellationOf(item)?.row.state ?? []);
      const remainder = (account: string): BatchRemainder => {
        const here = own.filter((row) => row.account === account).map(({ state }) => state);
        return {
          account,
          waiting: items.filter((item) => item.account === account && item.state === 'waiting').length,
          unsent: here.filter(isUnsent).length,
          underWay: here.filter((state) => isLiveState(state) && !isUnsent(state) && state !== 'needs_attention').length,
        };
      };
      const accounts = [...new Set([...items.flatMap(({ account }) => account ?? []), ...own.map(({ account }) => account)])].sort();
      return {
        items: counts<BatchItemState>(BATCH_ITEM_STATES, items.map(({ state }) => state)),
        cancellations: counts<CancellationState>(CANCELLATION_STATES, filed),
        settledSince: own.filter(({ settledAt }) => settledAt !== null && settledAt >= since).length,
        remainders: accounts.map(remainder).filter(({ waiting, unsent, underWay }) => waiting + unsent + underWay > 0),
      };
    });
  }

  waitingBatchItems(batchId: string, account: string, limit: number) {
    return this.later(() => {
      const keys = new Map([...this.tables.batchKeys.values()].map(({ row, key }) => [row, key]));
      const waiting = this.items(batchId).filter((it) => it.state === 'waiting' && it.account === account);
      return waiting.slice(0, limit).map((item) => ({ item, key: keys.get(`${batchId} ${item.number}`) ?? null }));
    });
  }

  countUnsent(batchId: string, account: string) {
    return this.later(() => [...this.tables.cancellations.values()].filter(({ row }) => row.batch === batchId && row.account === account && isUnsent(row.state)).length);
  }

  unsentOfBatch(batchId: string, parked = false) {
    return this.later(() => {
      const own = [...this.tables.cancellations.values()].filter(({ row }) => row.batch === batchId);
      const joined = this.items(batchId).flatMap((item) => (item.joined ? (this.#cancellationOf(item) ?? []) : []));
      const unsent = [...own, ...joined].filter(({ row }) => isUnsent(row.state) && (!parked || row.nextActionAt === null));
      return [...new Set(unsent.map(({ row }) => row.id))];
    });
  }

  hasUnfinishedItems(batchId: string) {
    return this.later(() =>
      this.items(batchId).some((item) => {
        const state = this.#cancellationOf(item)?.row.state;
        return item.state === 'waiting' || (state !== undefined && isLiveState(state) && state !== 'needs_attention');
      }),
    );
  }

  protected items(batchId: string): BatchItem[] {
    return [...this.tables.batchItems.values()].filter(({ batch }) => batch === batchId).sort((left, right) => left.number - right.number);
  }

  protected async later<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    this.check();
    return work();
  }

  #batches() {
    return [...this.tables.batches.values()];
  }

  #cancellationOf({ cancellationId }: BatchItem): StoredCancellation | undefined {
    return cancellationId === null ? undefined : this.tables.cancellations.get(cancellationId);
  }
}

function isUnsent(state: CancellationState): boolean {
  return state === 'scheduled' || state === 'queued';
}

function counts<T extends string>(all: readonly T[], found: readonly T[]): Record<T, number> {
  return Object.fromEntries(all.map((state) => [state, found.filter((it) => it === state).length])) as Record<T, number>;
}
