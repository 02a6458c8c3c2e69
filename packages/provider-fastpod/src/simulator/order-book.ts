import { fastpodTime, type SimulatedOrder } from './simulated-order.ts';

/** What is going to happen to an order of its own accord. */
export interface LateChange {
  readonly status: string;
  /** How many more reads still show the order as it is; not counted where `dueAt` is given. */
  readsLeft: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number | undefined;
}

/** The state behind the simulator. */
export class OrderBook {
  private readonly orders: Map<string, SimulatedOrder>;
  private readonly lateChanges = new Map<string, LateChange>();

  constructor(orders: readonly SimulatedOrder[]) {
    this.orders = new Map(orders.map((order) => [order.id, structuredClone(order)]));
  }

  get(id: string): SimulatedOrder | undefined {
    return this.orders.get(id);
  }

  /** Newest first, as they are now. */
  list(): SimulatedOrder[] {
    return [...this.orders.values()].sort((left, right) => right.created_at.localeCompare(left.created_at));
  }

  setStatus(id: string, status: string): void {
    const order = this.orders.get(id);
    if (order === undefined) throw new Error(`The simulator has no order "${id}".`);
    const now = fastpodTime(Date.now());
    this.lateChanges.delete(id);
    order.order_status = status;
    order.updated_at = now;
    if (status === 'cancelled') order.cancelled_at = now;
    if (status === 'rejected') order.rejected_at = now;
  }

  changeLater(id: string, change: LateChange): void {
    this.lateChanges.set(id, change);
  }

  /** Whether something was promised that has not happened yet. */
  hasLateChange(id: string): boolean {
    return this.lateChanges.has(id);
  }

  /** Called as a read arrives: what was promised happens once its reads are used up or its time has come. */
  settle(id: string): void {
    const change = this.lateChanges.get(id);
    if (change === undefined) return;
    const due = change.dueAt === undefined ? change.readsLeft <= 0 : change.dueAt <= Date.now();
    if (due) this.setStatus(id, change.status);
    else change.readsLeft -= 1;
  }
}
