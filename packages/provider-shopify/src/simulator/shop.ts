/** A fulfilment order as the simulated shop keeps it. */
export interface SimulatedFulfillmentOrder {
  readonly id: string;
  readonly orderName: string;
  status: string;
  requestStatus: string;
  isShipped: boolean;
  /** What becomes of it by itself, once it was read so many times more. */
  later?: { readonly change: () => void; readsLeft: number };
}

/** The fulfilment orders behind the simulator. */
export class SimulatedShop {
  private readonly all = new Map<string, SimulatedFulfillmentOrder>();

  constructor() {
    this.add('101', { requestStatus: 'SUBMITTED' });
    this.add('102', { requestStatus: 'ACCEPTED', status: 'IN_PROGRESS' });
    this.add('103', { status: 'CANCELLED', requestStatus: 'CLOSED' });
    this.add('104', { status: 'CLOSED', requestStatus: 'CLOSED', isShipped: true });
    this.add('105', { requestStatus: 'SUBMITTED' });
  }

  get(id: string): SimulatedFulfillmentOrder | undefined {
    return this.all.get(id);
  }

  /** As a read shows it; what was to change by itself comes nearer. */
  read(id: string): SimulatedFulfillmentOrder | undefined {
    const found = this.all.get(id);
    if (found?.later) {
      if (found.later.readsLeft === 0) found.later.change();
      else found.later.readsLeft -= 1;
    }
    return found;
  }

  siblingsOf({ orderName }: SimulatedFulfillmentOrder): readonly SimulatedFulfillmentOrder[] {
    return this.named(orderName);
  }

  named(orderName: string): readonly SimulatedFulfillmentOrder[] {
    return [...this.all.values()].filter((each) => each.orderName === orderName);
  }

  /** Closes it, and makes the one that takes its place. Answers that one. */
  stop(order: SimulatedFulfillmentOrder): SimulatedFulfillmentOrder {
    Object.assign(order, { status: 'CLOSED', requestStatus: 'CANCELLATION_ACCEPTED' });
    delete order.later;
    return this.add(String(1_000 + this.all.size), { requestStatus: 'UNSUBMITTED', orderName: order.orderName });
  }

  ship(order: SimulatedFulfillmentOrder): void {
    Object.assign(order, { status: 'CLOSED', requestStatus: 'CLOSED', isShipped: true });
    delete order.later;
  }

  private add(id: string, more: Partial<SimulatedFulfillmentOrder>): SimulatedFulfillmentOrder {
    const made = { id, orderName: `#${id}`, status: 'OPEN', requestStatus: 'UNSUBMITTED', isShipped: false, ...more };
    this.all.set(id, made);
    return made;
  }
}
