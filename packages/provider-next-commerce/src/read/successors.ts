import type { FulfillmentOrder } from '../schemas/fulfillment-order.ts';

/** Whether a fulfilment order came after another one. Ids are given in sequence; times are compared as instants. */
export function isNewer(other: FulfillmentOrder, original: FulfillmentOrder): boolean {
  if (Number(other.id) <= Number(original.id)) return false;
  return original.created_at === null || other.created_at === null || Date.parse(other.created_at) >= Date.parse(original.created_at);
}

/** Null where either place is not told. */
export function isAtSamePlace(other: FulfillmentOrder, original: FulfillmentOrder): boolean | null {
  const [here, there] = [original.assigned_location?.id ?? null, other.assigned_location?.id ?? null];
  return here === null || there === null ? null : here === there;
}

/** Holds every line of the original: all that was to be sent is to be sent from there. */
export function holdsAllLines(other: FulfillmentOrder, original: FulfillmentOrder): boolean {
  const lines = orderLines(original);
  const held = orderLines(other);
  return lines.size > 0 && [...lines].every((line) => held.has(line));
}

/** Holds any line of the original; where the original's lines are not told, being at the same place has to do. */
export function holdsAnyLine(other: FulfillmentOrder, original: FulfillmentOrder): boolean {
  const lines = orderLines(original);
  const held = orderLines(other);
  return lines.size > 0 ? [...lines].some((line) => held.has(line)) : isAtSamePlace(other, original) === true;
}

function orderLines({ line_items: items }: FulfillmentOrder): Set<string> {
  return new Set(items.map((item) => item.order_line_id).filter((id) => id !== null));
}
