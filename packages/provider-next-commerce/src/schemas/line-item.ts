import { lenientList, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { opaque, optionalId } from './fields.ts';

/** Schema FulfillmentTaxPriceBreakdown. */
const taxLineSchema = z.looseObject({
  amount: lenientText,
  currency: lenientText,
  rate: lenientText,
  report_values: opaque,
  source: lenientText,
  tax_id: lenientText,
  tax_title: lenientText,
});

/**
 * Schema FulfillmentOrderLine. `fulfillable_quantity` and `product_id` are text there and numbers elsewhere;
 * amounts are decimal text.
 */
export const lineItemSchema = z.looseObject({
  id: optionalId,
  // The line of the customer's order: what a replacement has in common with the original.
  order_line_id: optionalId,
  fulfillment_order_id: optionalId,
  quantity: lenientText,
  fulfillable_quantity: lenientText,
  product_id: lenientText,
  product_title: lenientText,
  product_image: lenientText,
  sku: lenientText,
  stockrecord_id: lenientText,
  currency: lenientText,
  price_excl_tax: lenientText,
  price_incl_tax: lenientText,
  total_discount: lenientText,
  tax_lines: lenientList(taxLineSchema),
});
export type LineItem = z.infer<typeof lineItemSchema>;
