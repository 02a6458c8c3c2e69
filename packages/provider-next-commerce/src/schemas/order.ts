import { lenientBoolean, lenientList, lenientObject, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { instant } from './fields.ts';
import { fulfillmentSchema } from './fulfillment.ts';
import { address } from './location.ts';

/** Schema OrderLine, as far as it is shown. */
const orderLineSchema = z.looseObject({
  id: lenientText,
  product_title: lenientText,
  variant_title: lenientText,
  sku: lenientText,
  quantity: lenientText,
  current_quantity: lenientText,
  fulfillable_quantity: lenientText,
  currency: lenientText,
  price_incl_tax: lenientText,
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** Schema UserInline, as far as it is shown. */
const customer = lenientObject({ first_name: lenientText, last_name: lenientText, email: lenientText, phone_number: lenientText });

/**
 * Schema Order, as far as it decides or is shown; its other fields are looked up in the document itself.
 * It has no cancel reason and no time of cancellation.
 */
export const orderSchema = z.looseObject({
  number: z.union([z.string().min(1), z.int().transform(String)]),
  status: lenientText,
  fulfillment_status: lenientText,
  payment_status: lenientText,
  is_test: lenientBoolean,
  currency: lenientText,
  total_incl_tax: lenientText,
  total_excl_tax: lenientText,
  total_tax: lenientText,
  total_discount: lenientText,
  total_outstanding: lenientText,
  shipping_incl_tax: lenientText,
  lines: lenientList(orderLineSchema),
  fulfillments: lenientList(fulfillmentSchema),
  shipping_address: address,
  user: customer,
  created_at: instant,
  updated_at: instant,
});
export type Order = z.infer<typeof orderSchema>;
