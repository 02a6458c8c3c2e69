import { parseIntegerId } from '@countermand/provider-kit';

export const FULFILLMENT_ORDER = 'fulfillment_order';

const GID = /^gid:\/\/shopify\/FulfillmentOrder\/(\d+)$/;

/** `gid://shopify/FulfillmentOrder/123`, or the number in it: the number is what is kept. */
export function parseId(text: string): ReturnType<typeof parseIntegerId> {
  return parseIntegerId(GID.exec(text.trim())?.[1] ?? text);
}

export function gidOf(id: string): string {
  return `gid://shopify/FulfillmentOrder/${id}`;
}

/** The number in a global id; undefined for what is none of a fulfilment order. */
export function idIn(gid: string | null | undefined): string | undefined {
  const number = GID.exec(gid ?? '')?.[1];
  const parsed = number === undefined ? undefined : parseIntegerId(number);
  return parsed?.ok === true ? parsed.id : undefined;
}
