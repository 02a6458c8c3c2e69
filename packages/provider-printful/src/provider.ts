import { createOrderProvider, documented, lenientId, lenientNumber, lenientObject, lenientText, unknown, type ShownOrder } from '@countermand/provider-kit';
import * as z from 'zod';

/**
 * Printful, API v1: its DELETE of an order cancels it. (v2's DELETE deletes, and is not used.) The vendor's pages were not
 * read: what is known comes from descriptions of other people's programs, and is treated as unknown. So a stop is believed by a
 * later read unless the account says otherwise, and where an order can be cancelled the provider is asked.
 */
const DESCRIPTIONS = 'Descriptions of the v1 orders API by third parties';
const CANCELS = `${DESCRIPTIONS}, cancelling an order`;

const answer = lenientObject({
  code: lenientNumber,
  result: lenientObject({
    id: lenientId,
    external_id: lenientId,
    status: lenientText,
    created: lenientNumber,
    updated: lenientNumber,
    recipient: lenientObject({ name: lenientText, email: lenientText, phone: lenientText }),
    retail_costs: z.unknown().optional(),
    costs: z.unknown().optional(),
  }),
});

/** Unix seconds as RFC 3339; what is no time is left out. */
function timeOf(seconds: number | null): string | undefined {
  return seconds !== null && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : undefined;
}

/** An order bears the shop's own id beside Printful's; in paths that one is written with an `@`. */
function orderIn(body: unknown): ShownOrder | undefined {
  const { id, external_id: own, status, created, updated, recipient, costs, retail_costs } = answer.parse(body)?.result ?? {};
  if (!id || !status) return undefined;
  const [name, email, phone] = [recipient?.name, recipient?.email, recipient?.phone].map((text) => text ?? undefined);
  return {
    ids: [id, ...(own ? [`@${own}`] : [])],
    status,
    merchantNumber: own ?? undefined,
    recipient: { ...(name !== undefined && { name }), ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) },
    createdAt: timeOf(created ?? null),
    updatedAt: timeOf(updated ?? null),
    providerData: { costs, retail_costs },
  };
}

/** `12345`, or `@` and the shop's own id. */
function parseId(text: string): { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: string } {
  const id = text.trim();
  if (/^(?:[1-9]\d{0,15}|@[A-Za-z0-9][\w-]{0,63})$/.test(id)) return { ok: true, id };
  return { ok: false, problem: 'A Printful order is a number such as 12345, or @ and the shop’s own id, such as @PW-1042.' };
}

export const provider = createOrderProvider({
  id: 'printful',
  displayName: 'Printful',
  hosts: '^0.1.0',
  vendorUrl: 'https://api.printful.com',
  rateLimit: { requests: 120, perSeconds: 60 },
  confirm: 'read',
  order: { parseId },
  orderIn,
  noSuchOrder: /\border\b.*not found|no such order/i,
  saysNo: (body) => ![null, undefined, 200].includes(answer.parse(body)?.code),
  statuses: { draft: 'draft', pending: 'active', onhold: 'on_hold', inprocess: 'in_production', partial: 'in_production', fulfilled: 'shipped', canceled: 'stopped', cancelled: 'stopped', failed: 'closed', archived: 'closed' },
  read: { request: (id) => ({ method: 'GET', path: ['orders', id] }), facts: { request: unknown('GET /orders/{id}', DESCRIPTIONS) } },
  stop: {
    request: (id) => ({ method: 'DELETE', path: ['orders', id] }),
    facts: {
      request: unknown('DELETE /orders/{id}, where id is a number or @ and the shop’s own id', CANCELS),
      mode: unknown('immediate', CANCELS),
      stopsWhat: unknown('whole_order_and_money', `${CANCELS}: what was charged is returned where eligible`),
      cancellableIn: unknown(['draft', 'pending'], `${CANCELS}: a draft, or pending and not yet charged`),
      stoppedStatuses: unknown(['canceled', 'cancelled'], `${CANCELS}: the order that is answered`),
      refusal: unknown('{ code, error: { reason, message } }', DESCRIPTIONS),
    },
  },
  effects: [
    { name: 'stops_fulfilment', happens: 'yes', text: 'The whole order stops, every line of it.' },
    { name: 'refund', happens: 'perhaps', text: 'What Printful has charged is said to be returned where that is eligible. Check the payment.' },
    { name: 'customer_notified', happens: 'perhaps', text: 'Printful does not say whether it tells anybody.' },
  ],
  facts: {
    rateLimit: unknown('120 requests in 60 seconds', DESCRIPTIONS),
    authentication: unknown('Bearer token, of a private application or by OAuth', DESCRIPTIONS),
    searchByMerchantNumber: unknown('direct', `${DESCRIPTIONS}: @ and the shop’s own id in place of the number`),
    webhooks: unknown('order_canceled and order_updated exist; their signature is not known', DESCRIPTIONS),
    money: documented('Kept as it comes, and not read', 'This plugin: providerData.costs'),
    unknowns: ['Whether an order that was charged can be cancelled is not known.', 'Whether cancelling an order again is an error is not known.', 'The words of a refusal are not known.', 'Whether a refund follows, and when, is not known.'],
  },
});

export default provider;
