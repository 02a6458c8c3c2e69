import { lenientBoolean, lenientList, lenientObject, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { instant, integerId } from './fields.ts';
import { lineItemSchema } from './line-item.ts';
import { address, location } from './location.ts';

/** Schema FulfillmentHold. */
const holdSchema = z.looseObject({ reason: lenientText, reason_message: lenientText, created_at: instant });

/** Schema MerchantRequest: what the shop asked the location, `fulfill_request` or `cancel_request`. */
const merchantRequestSchema = z.looseObject({ type: lenientText, message: lenientText, notify: lenientBoolean });

/**
 * Schema FulfillmentOrder. Only the id is required: without it an answer proves nothing. `created_at` and
 * `updated_at` are required by the OpenAPI document and missing from the published example; both are right.
 * A field of another type than documented reads as absent here and stays in the document it came from.
 */
export const fulfillmentOrderSchema = z.looseObject({
  id: integerId,
  order_number: lenientText,
  status: lenientText,
  request_status: lenientText,
  // Of no declared type, and null in the example.
  supported_actions: lenientList(z.unknown()),
  assigned_location: location,
  line_items: lenientList(lineItemSchema),
  merchant_requests: lenientList(merchantRequestSchema),
  fulfillment_holds: lenientList(holdSchema),
  shipping_address: address,
  shipping_method: lenientObject({ code: lenientText, name: lenientText }),
  created_at: instant,
  updated_at: instant,
});
export type FulfillmentOrder = z.infer<typeof fulfillmentOrderSchema>;

/**
 * Schema FulfillmentOrderCancelResponse. The new fulfilment order is declared required; without one, or with one that
 * cannot be read, the answer proves the stop as well, and the replacement is looked for.
 */
export const cancelResponseSchema = z.looseObject({
  original_fulfillment_order: fulfillmentOrderSchema,
  new_fulfillment_order: fulfillmentOrderSchema.nullish().catch(null),
});
