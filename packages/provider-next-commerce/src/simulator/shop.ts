import { LateChanges } from './late-changes.ts';
import type { SimulatedFulfillmentOrder, SimulatedOrder, SimulatedStock } from './state.ts';

/** What a test may change of a fulfilment order. */
export type FulfillmentOrderChange = Partial<
  Pick<SimulatedFulfillmentOrder, 'status' | 'requestStatus' | 'locationId' | 'lines' | 'shipments' | 'merchantRequests'>
>;

/** How the shop does what the vendor does not document. */
export interface ShopHabits {
  /** What a cancelled fulfilment order is afterwards. */
  readonly cancelledAs: 'canceled' | 'closed';
  /** After how many reads an open replacement is sent out by itself; null for never. */
  readonly autoSendAfterReads: number | null;
}

/** The state behind the simulator. */
export class SimulatedShop {
  readonly late = new LateChanges();
  /** Told the number of an order of which anything has changed. */
  onChange: ((orderNumber: string) => void) | undefined;
  private readonly orders: Map<string, SimulatedOrder>;
  private readonly byId: Map<number, SimulatedFulfillmentOrder>;
  private readonly habits: ShopHabits;
  private nextId: number;

  constructor(stock: SimulatedStock, habits: ShopHabits, nextId?: number) {
    this.orders = new Map(stock.orders.map((order) => [order.number, structuredClone(order)]));
    this.byId = new Map(stock.fulfillmentOrders.map((order) => [order.id, structuredClone(order)]));
    this.habits = habits;
    this.nextId = nextId ?? Math.max(0, ...this.byId.keys()) + 1;
  }

  /** A shop of this one order, to try a step on. What happens there stays there. */
  copyOf(orderNumber: string): SimulatedShop {
    const order = this.orders.get(orderNumber);
    return new SimulatedShop({ orders: order ? [order] : [], fulfillmentOrders: this.of(orderNumber) }, this.habits, this.nextId);
  }

  order(number: string): SimulatedOrder | undefined {
    return this.orders.get(number);
  }

  /** By the text of a path: digits only, as the vendor's router wants them. */
  fulfillmentOrder(id: string): SimulatedFulfillmentOrder | undefined {
    return /^\d+$/.test(id) ? this.byId.get(Number(id)) : undefined;
  }

  /** Newest first. */
  list(): SimulatedFulfillmentOrder[] {
    return [...this.byId.values()].sort((left, right) => right.id - left.id);
  }

  of(orderNumber: string): SimulatedFulfillmentOrder[] {
    return this.list().filter((order) => order.orderNumber === orderNumber);
  }

  change(order: SimulatedFulfillmentOrder, change: FulfillmentOrderChange): void {
    Object.assign(order, change, { updatedAt: Date.now() });
    this.onChange?.(order.orderNumber);
  }

  /** Stops the work and puts the lines into a new fulfilment order. */
  stop(order: SimulatedFulfillmentOrder, requestStatus: string | null): SimulatedFulfillmentOrder {
    const stopped = requestStatus === 'cancel_accepted' ? 'canceled' : this.habits.cancelledAs;
    this.change(order, { status: stopped, requestStatus });
    const id = this.nextId;
    this.nextId += 1;
    const now = Date.now();
    const replacement: SimulatedFulfillmentOrder = {
      ...structuredClone(order),
      id,
      status: 'open',
      requestStatus: 'pending',
      firstLineId: 60_000 + id * 4,
      merchantRequests: [],
      holds: [],
      shipments: [],
      replaces: order.id,
      createdAt: now,
      updatedAt: now,
    };
    this.byId.set(id, replacement);
    const reads = this.habits.autoSendAfterReads;
    if (reads !== null) this.late.promise(String(id), { happen: () => this.autoSend(replacement), readsLeft: reads, dueAt: undefined });
    return replacement;
  }

  /** The location answers a cancellation request. */
  decide(order: SimulatedFulfillmentOrder, accepts: boolean): void {
    this.late.forget(String(order.id));
    if (accepts) this.stop(order, 'cancel_accepted');
    else this.change(order, { requestStatus: 'cancel_rejected' });
  }

  hold(order: SimulatedFulfillmentOrder, hold: { readonly reason: string; readonly reason_message: string | null }): void {
    this.change(order, { status: 'on_hold' });
    order.holds = [...order.holds, { ...hold, createdAt: Date.now() }];
  }

  ship(order: SimulatedFulfillmentOrder): void {
    const shipment = { id: 80_000 + order.id, status: 'success', createdAt: Date.now() } as const;
    this.change(order, { status: 'closed', requestStatus: 'closed', shipments: [...order.shipments, shipment] });
  }

  /** What the shop does with unfulfilled items after its delay: all but what is on hold goes out. */
  autoSend(order: SimulatedFulfillmentOrder): boolean {
    if (order.status === 'open') this.ship(order);
    return order.status === 'closed';
  }

  cancelOrder(order: SimulatedOrder, refund: boolean): void {
    Object.assign(order, { status: 'canceled', updatedAt: Date.now(), ...(refund && { paymentStatus: 'refunded' }) });
    this.onChange?.(order.number);
    for (const part of this.of(order.number)) {
      if (part.status === 'open' || part.status === 'on_hold') this.change(part, { status: 'canceled' });
    }
  }
}
