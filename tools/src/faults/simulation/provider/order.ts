/** The provider's own words. */
export type OrderStatus = 'active' | 'in_production' | 'on_hold' | 'cancel_requested' | 'cancel_rejected' | 'stopped' | 'shipped';

interface Change {
  readonly status: OrderStatus;
  /** Reads show it from then on. */
  readonly visibleAt: number;
}

/** One order at the simulated provider. Reads may lag behind what is so. */
export class Order {
  readonly #changes: Change[];
  /** The order that took its place when it was stopped. */
  replacedBy: Order | undefined;

  constructor(
    readonly id: string,
    status: OrderStatus,
    /** Whether a stop puts a new live order in its place. */
    readonly isReplaced: boolean,
    private readonly bornVisibleAt = 0,
  ) {
    this.#changes = [{ status, visibleAt: bornVisibleAt }];
  }

  get status(): OrderStatus {
    return this.#changes.at(-1)!.status;
  }

  change(status: OrderStatus, visibleAt: number): void {
    this.#changes.push({ status, visibleAt: Math.max(visibleAt, this.#changes.at(-1)!.visibleAt) });
  }

  /** Undefined where a read does not show the order yet. */
  seenAt(now: number): OrderStatus | undefined {
    return now < this.bornVisibleAt ? undefined : this.#changes.findLast(({ visibleAt }) => visibleAt <= now)?.status;
  }
}
