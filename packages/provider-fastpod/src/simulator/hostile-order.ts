import { HOSTILE_STRINGS } from '@countermand/provider-kit/testing';
import type { SimulatedOrder } from './simulated-order.ts';

/** The order with harmful text wherever a person could have written some; what a program decides by is left alone. */
export function hostileOrder(order: SimulatedOrder): SimulatedOrder {
  const hostile = structuredClone(order);
  let used = 0;
  const next = (): string => HOSTILE_STRINGS[used++ % HOSTILE_STRINGS.length] ?? '';
  const { address } = hostile;
  Object.assign(address, { name: next(), company: next(), street1: next(), street2: next(), city: next(), state: next() });
  for (const item of hostile.line_items) {
    Object.assign(item, { name: next(), sku: next(), style: next(), color: next(), size: next() });
    item.print_areas = { [next()]: 'javascript:alert(1)' };
  }
  return Object.assign(hostile, { gift_message: next(), label_url: 'data:text/html,<script>alert(1)</script>', payment_method: next() });
}

/** One message made of all of them. */
export const HOSTILE_MESSAGE = HOSTILE_STRINGS.join(' ');
