import { HOSTILE_STRINGS } from '@countermand/provider-kit/testing';
import type { Json } from './render-fulfillment-order.ts';

/** Fields in which a person may have written anything; what a program decides by is left alone. */
const WRITTEN_BY_PEOPLE = new Set([
  'name', 'first_name', 'last_name', 'line1', 'line2', 'line4', 'notes', 'product_title', 'variant_title', 'sku', 'message', 'reason_message',
  'callback_url', 'product_image', 'tracking_link', 'code', 'email', 'phone_number',
]);

/** An answer with harmful text wherever a person could have put some. */
export function hostile(body: Json): Json {
  let used = 0;
  const poison = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return field === 'supported_actions' ? [null, ...HOSTILE_STRINGS] : value.map((item) => poison(item, field));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
    }
    if (typeof value !== 'string' || !WRITTEN_BY_PEOPLE.has(field)) return value;
    used += 1;
    return HOSTILE_STRINGS[used % HOSTILE_STRINGS.length];
  };
  return { ...(poison(body, '') as Json), message: HOSTILE_STRINGS.join(' ') };
}
