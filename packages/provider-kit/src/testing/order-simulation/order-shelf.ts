import { timestamp } from '@countermand/core/model';
import type { OrderSimulationDescription, SimulatedOrder } from './description.ts';

interface Kept {
  order: SimulatedOrder;
  /** What it becomes by itself, once it was read so many times more. */
  later?: { readonly status: string; readsLeft: number };
}

const READS_BEFORE_A_LATE_CHANGE = 1;
/** How long ago its orders were made. */
const OLD_MS = 60_000;

/** The orders behind a simulation, and what becomes of them. */
export class OrderShelf {
  private readonly kept: ReadonlyMap<string, Kept>;

  constructor({ ids, statuses }: Pick<OrderSimulationDescription, 'ids' | 'statuses'>) {
    const standing = [
      [ids.stoppable, statuses.open],
      [ids.stopped, statuses.stopped],
      [ids.shipped, statuses.shipped],
    ] as const;
    const createdAt = timestamp(Date.now() - OLD_MS);
    this.kept = new Map(standing.map(([id, status]) => [id, { order: { id, status, number: shopNumberOf(id), text: 'Willow Example', createdAt, changedAt: createdAt } }]));
  }

  all(): readonly SimulatedOrder[] {
    return [...this.kept.values()].map(({ order }) => order);
  }

  get(id: string): SimulatedOrder | undefined {
    return this.kept.get(id)?.order;
  }

  /** The order as a read shows it; what was to change by itself comes nearer. */
  read(id: string): SimulatedOrder | undefined {
    const kept = this.kept.get(id);
    if (kept?.later) {
      if (kept.later.readsLeft === 0) this.set(id, kept.later.status);
      else kept.later.readsLeft -= 1;
    }
    return kept?.order;
  }

  set(id: string, status: string): void {
    const kept = this.kept.get(id);
    if (!kept) return;
    kept.order = { ...kept.order, status, changedAt: timestamp(Date.now()) };
    delete kept.later;
  }

  changeLater(id: string, status: string): void {
    const kept = this.kept.get(id);
    if (kept) kept.later = { status, readsLeft: READS_BEFORE_A_LATE_CHANGE };
  }
}

/** The shop's own number for the order with this id. */
export function shopNumberOf(id: string): string {
  return `SHOP-${id}`;
}
