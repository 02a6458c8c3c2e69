import type { Target } from '../model/target.ts';
import type { Call } from '../provider/call.ts';
import type { ReadOutcome, SearchOutcome, WriteOutcome } from '../provider/outcomes.ts';
import type { ProviderConnection, SearchQuery } from '../provider/provider.ts';

export const FAKE_STATUSES = ['active', 'in_production', 'on_hold', 'cancel_requested', 'stopped', 'closed', 'shipped'] as const;
export type FakeStatus = (typeof FAKE_STATUSES)[number];

/** An order at the invented provider. */
export interface FakeOrder {
  readonly kind: string;
  readonly id: string;
  merchantNumber?: string;
  status: FakeStatus;
  /** The id of the order that took this one's place. */
  replacedBy?: string;
}

/** One write that left: what an oracle outside the engine knows. */
export interface FakeWrite {
  readonly target: Target;
  readonly operation: string;
  readonly callId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it changed the order. */
  applied: boolean;
}

export interface WriteMoment {
  readonly remote: FakeRemote;
  readonly order: FakeOrder | undefined;
  readonly write: FakeWrite;
  readonly call: Call;
}

export type WriteScript = (moment: WriteMoment) => WriteOutcome | Promise<WriteOutcome>;
export type ReadScript = (order: FakeOrder | undefined, call: Call) => ReadOutcome | Promise<ReadOutcome>;
export type SearchScript = (query: SearchQuery) => SearchOutcome | Promise<SearchOutcome>;

/**
 * The remote system behind the fake plugin: orders, a record of every call that reached it, and scripts for the next
 * calls. A script is used once, in the order given; without one the remote answers honestly.
 */
export class FakeRemote {
  /** Whether a stop puts a new live order in the stopped one's place. */
  replaces = false;
  /** Hits on one page of a search. */
  pageSize = 20;
  /** What the plugin does otherwise than the honest one; counts for accounts opened after it was set. */
  misbehaves: Partial<ProviderConnection> = {};
  readonly writes: FakeWrite[] = [];
  readonly reads: Target[] = [];
  readonly searches: SearchQuery[] = [];

  readonly #orders = new Map<string, FakeOrder>();
  readonly #writeScripts: WriteScript[] = [];
  readonly #readScripts: ReadScript[] = [];
  readonly #searchScripts: SearchScript[] = [];

  add(order: Partial<FakeOrder> & { readonly id: string }): FakeOrder {
    const whole: FakeOrder = { kind: 'job', status: 'active', ...order };
    this.#orders.set(keyOf(whole), whole);
    return whole;
  }

  find(target: Target): FakeOrder | undefined {
    return this.#orders.get(keyOf(target));
  }

  remove(target: Target): void {
    this.#orders.delete(keyOf(target));
  }

  list(): readonly FakeOrder[] {
    return [...this.#orders.values()];
  }

  scriptWrite(...scripts: readonly WriteScript[]): void {
    this.#writeScripts.push(...scripts);
  }

  scriptRead(...scripts: readonly ReadScript[]): void {
    this.#readScripts.push(...scripts);
  }

  scriptSearch(...scripts: readonly SearchScript[]): void {
    this.#searchScripts.push(...scripts);
  }

  nextWriteScript(): WriteScript | undefined {
    return this.#writeScripts.shift();
  }

  nextReadScript(): ReadScript | undefined {
    return this.#readScripts.shift();
  }

  nextSearchScript(): SearchScript | undefined {
    return this.#searchScripts.shift();
  }

  /** Takes a stop into effect, as the honest remote does; says whether anything changed. */
  stop(order: FakeOrder): boolean {
    if (order.status === 'stopped' || order.status === 'shipped' || order.status === 'closed') return false;
    order.status = 'stopped';
    if (this.replaces) order.replacedBy = this.add({ kind: order.kind, id: String(Number(order.id) + 1_000) }).id;
    return true;
  }
}

function keyOf(target: Target): string {
  return `${target.kind}/${target.id}`;
}
