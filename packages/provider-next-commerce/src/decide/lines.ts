import { lenientList } from '@countermand/provider-kit';
import { lineItemSchema, type LineItem } from '../schemas/line-item.ts';
import type { Seen } from './closure.ts';

const lines = lenientList(lineItemSchema);

/** The lines of a fulfilment order, from its snapshot. */
export function linesOf({ providerData }: Seen): readonly LineItem[] {
  return lines.parse(providerData['line_items']);
}

/** Every line has been sent out in full: a refusal now means that it came too late. */
export function nothingLeft(snapshot: Seen): boolean {
  const wanted = linesOf(snapshot).filter(({ quantity }) => Number(quantity) > 0);
  return wanted.length > 0 && wanted.every(({ fulfillable_quantity: left }) => left !== null && left !== '' && Number(left) === 0);
}
