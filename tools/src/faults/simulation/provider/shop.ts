import { Order } from './order.ts';

/** A reply as it is on the wire. */
export interface Reply {
  readonly status: number;
  /** Undefined: no JSON, but HTML or nothing. */
  readonly body?: ReplyBody;
  readonly retryAfterMs?: number;
}

export interface ReplyBody {
  readonly id?: string;
  readonly status?: string | null;
  readonly message?: string;
  readonly replacement?: { readonly id: string; readonly status: string } | null;
  /** Marked words that must never be found in a ledger or a log. */
  readonly recipient?: { readonly name: string; readonly email: string; readonly phone: string };
}

export interface Asked {
  readonly operation: string;
  readonly id: string;
  readonly now: number;
  /** Reads show what it does from then on. */
  readonly visibleAt: number;
}

export interface Dealt {
  readonly reply: Reply;
  readonly tookEffect: boolean;
}

/** Marked, so that the oracle finds every place they get to. */
export const MARKED_PERSON = { name: 'Zerlinda Markworthy', email: 'zerlinda@marked.example', phone: '+1 (555) 010-4477' };
export const MARKED_SECRET = 'mk-5ec2e7-0123456789';

/** The provider behind the network: orders, and what operations do to them. Honest; the weather lies for it. */
export class Shop {
  readonly orders = new Map<string, Order>();

  constructor(
    /** Called when somebody here has to decide about a request. */
    private readonly onRequest: (order: Order) => void,
  ) {}

  add(order: Order): Order {
    this.orders.set(order.id, order);
    return order;
  }

  deal(asked: Asked): Dealt {
    const order = this.orders.get(asked.id);
    const seen = order?.seenAt(asked.now);
    if (order === undefined || (asked.operation === 'read' && seen === undefined)) return { reply: { status: 404, body: { message: 'No such order.' } }, tookEffect: false };
    switch (asked.operation) {
      case 'read':
        return { reply: { status: 200, body: { id: order.id, status: seen!, recipient: MARKED_PERSON } }, tookEffect: false };
      case 'replacement':
        return { reply: { status: 200, body: { id: order.id, replacement: replacementOf(order, asked.now) } }, tookEffect: false };
      case 'stop':
        return this.#stop(order, asked);
      case 'ask':
        return this.#ask(order, asked);
      case 'hold':
        return this.#hold(order, asked);
      default:
        return { reply: { status: 404 }, tookEffect: false };
    }
  }

  /** Stops the order, whoever decided it. */
  stop(order: Order, visibleAt: number): void {
    order.change('stopped', visibleAt);
    if (!order.isReplaced) return;
    order.replacedBy = this.add(new Order(`9${order.id}`, 'active', false, visibleAt));
  }

  #stop(order: Order, { visibleAt }: Asked): Dealt {
    if (order.status !== 'active' && order.status !== 'on_hold') return refused(order);
    this.stop(order, visibleAt);
    const replacement = order.replacedBy && { id: order.replacedBy.id, status: 'active' };
    return { reply: { status: 200, body: { id: order.id, status: 'stopped', ...(replacement && { replacement }) } }, tookEffect: true };
  }

  #ask(order: Order, { visibleAt }: Asked): Dealt {
    if (order.status !== 'active' && order.status !== 'in_production') return refused(order);
    order.change('cancel_requested', visibleAt);
    this.onRequest(order);
    return { reply: { status: 202, body: { id: order.id, status: 'cancel_requested' } }, tookEffect: true };
  }

  #hold(order: Order, { visibleAt }: Asked): Dealt {
    if (order.status === 'on_hold') return { reply: { status: 200, body: { id: order.id, status: 'on_hold' } }, tookEffect: false };
    if (order.status !== 'active') return refused(order);
    order.change('on_hold', visibleAt);
    return { reply: { status: 200, body: { id: order.id, status: 'on_hold' } }, tookEffect: true };
  }
}

function refused(order: Order): Dealt {
  const message = `It is ${order.status}. Write to ${MARKED_PERSON.email} or call ${MARKED_PERSON.phone}, with token ${MARKED_SECRET}.`;
  return { reply: { status: 409, body: { id: order.id, status: order.status, message } }, tookEffect: false };
}

function replacementOf(order: Order, now: number) {
  const status = order.replacedBy?.seenAt(now);
  return order.replacedBy && status !== undefined ? { id: order.replacedBy.id, status } : null;
}
