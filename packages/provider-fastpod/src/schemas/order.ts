import { lenientBoolean as flag, lenientText as text } from '@countermand/provider-kit';
import * as z from 'zod';
import { amount, identifier, instant, optional, places } from './fields.ts';

/** `address` of an order (Get Order; `tax_id` and the like stand beside it, not in it). */
export const addressSchema = z.looseObject({
  name: text,
  company: text,
  email: text,
  phone: text,
  street1: text,
  street2: text,
  city: text,
  state: text,
  country: text,
  zip: text,
});

/** One of `line_items` (Cancel Order: 13 fields; Get Order and Update Status: `discount` as the 14th). */
export const lineItemSchema = z.looseObject({
  id: text,
  item_id: text,
  name: text,
  sku: text,
  style: text,
  color: text,
  size: text,
  unit_price: amount,
  quantity: amount,
  point_earned: amount,
  price: amount,
  discount: amount,
  print_areas: places,
  preview_areas: places,
});

/**
 * An order as FastPod sends it, with every field that any page of its documentation shows. The pages contradict each
 * other and themselves, so only the two fields that prove something are required; a field of another type than
 * documented reads as absent here and stays in the document it came from.
 */
export const orderSchema = z.looseObject({
  id: identifier,
  order_status: z.string().min(1),
  order_type: text,
  reference_id: text,
  test_order: flag,
  item_total: amount,
  shipping_total: amount,
  surcharge_total: amount,
  labeling_fee: amount,
  // The vendor's spelling.
  peak_season_surchage: amount,
  order_total: amount,
  payment_method: text,
  payment_status: text,
  point_earned: amount,
  point_used: amount,
  quantity_total: amount,
  shipping_method: text,
  // One field under two names: every schema has the first, every example the second.
  rush_production: flag,
  boost_production: flag,
  // Create Order, response example only.
  rush_production_price: amount,
  gift_message: text,
  tax_id: text,
  tax_id_type: text,
  created_at: instant,
  updated_at: instant,
  rejected_at: instant,
  rejected_status: text,
  cancelled_at: instant,
  address: optional(addressSchema),
  line_items: optional(z.array(lineItemSchema)),
  // Documented as text; every example is empty.
  shipments: optional(z.array(z.unknown())),
  label_url: text,
  coupon_code: text,
  discount_total: amount,
  discount_labeling_fee: amount,
});
export type Order = z.infer<typeof orderSchema>;
