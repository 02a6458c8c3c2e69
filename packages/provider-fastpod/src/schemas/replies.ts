import { lenientNumber, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { orderSchema, type Order } from './order.ts';

/**
 * What wraps an order in the answers to Create, Update, Update Status and Cancel Order. Get and List have no envelope.
 * `data` may be missing: a no that shows no order is still a no.
 */
const envelopeSchema = z.looseObject({ status: z.boolean(), message: lenientText, data: z.unknown().optional() });

/** List Orders, response: the first two fields are documented, the others are what such a paginator usually has. */
const pageSchema = z.looseObject({
  data: z.array(z.unknown()),
  current_page: lenientNumber,
  last_page: lenientNumber,
  per_page: lenientNumber,
  next_page_url: lenientText,
});
export type Page = z.infer<typeof pageSchema>;

/** An order together with the document it was read from, where nothing is lost. */
export interface OrderDocument {
  readonly order: Order;
  readonly document: Readonly<Record<string, unknown>>;
}

/** The envelope, or undefined where there is none whose `status` is a boolean. */
export function envelopeIn(value: unknown): z.infer<typeof envelopeSchema> | undefined {
  return envelopeSchema.safeParse(value).data;
}

/** The order that `value` is. */
export function orderIn(value: unknown): OrderDocument | undefined {
  const parsed = orderSchema.safeParse(value);
  return parsed.success ? { order: parsed.data, document: value as OrderDocument['document'] } : undefined;
}

/** The page of orders that `value` is, or that an envelope wraps. */
export function pageIn(value: unknown): Page | undefined {
  const inner = envelopeIn(value)?.data;
  return [value, inner, { data: inner }].map((candidate) => pageSchema.safeParse(candidate).data).find((page) => page !== undefined);
}
