import { lenientBoolean, lenientList, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { instant, opaque } from './fields.ts';
import { address } from './location.ts';

/** Schema FulfillmentLineResponse. Its ids and quantities mix numbers and text. */
const fulfillmentLineSchema = z.looseObject({
  id: lenientText,
  order_line_id: lenientText,
  product_id: lenientText,
  product_title: lenientText,
  product_image: lenientText,
  sku: lenientText,
  quantity: lenientText,
  fulfilled_quantity: lenientText,
  returnable_quantity: lenientText,
  returned_quantity: lenientText,
  fulfillment_service: lenientText,
  requires_shipping: lenientBoolean,
  currency: lenientText,
  price_excl_tax: lenientText,
  price_incl_tax: lenientText,
  total_discount: lenientText,
  tax_lines: opaque,
});

/** Schema FulfillmentResponse: a shipment, not a fulfilment order. `status` is `success` or `canceled`. */
export const fulfillmentSchema = z.looseObject({
  id: lenientText,
  order_number: lenientText,
  status: lenientText,
  delivery_status: lenientText,
  location_id: lenientText,
  origin_address: address,
  shipping_method: lenientText,
  requires_shipping: lenientBoolean,
  tracking_code: lenientText,
  tracking_codes: lenientText,
  tracking_carrier: lenientText,
  tracking_carriers: lenientText,
  tracking_link: lenientText,
  tracking_links: lenientText,
  last_event_date: instant,
  created_at: instant,
  line_items: lenientList(fulfillmentLineSchema),
});
export type Fulfillment = z.infer<typeof fulfillmentSchema>;

/** A shipment counts unless the provider says that it was canceled: one of unknown status may be on its way. */
export function isLive({ status }: Fulfillment): boolean {
  return status !== 'canceled' && status !== 'cancelled';
}
