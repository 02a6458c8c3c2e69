/** An order as the simulator sends it: the fields of the Get Order schema, and the older names its example uses. */
export interface SimulatedOrder {
  id: string;
  order_type: string;
  reference_id: string;
  order_status: string;
  test_order: boolean;
  item_total: number;
  shipping_total: number;
  surcharge_total: number;
  labeling_fee: number;
  peak_season_surchage: number;
  order_total: number;
  payment_method: string;
  payment_status: string;
  point_earned: number;
  point_used: number;
  quantity_total: number;
  shipping_method: string;
  rush_production: boolean;
  boost_production: boolean;
  gift_message: string | null;
  tax_id: string | null;
  tax_id_type: string | null;
  created_at: string;
  updated_at: string;
  rejected_at: string | null;
  rejected_status: string | null;
  cancelled_at: string | null;
  address: SimulatedAddress;
  line_items: SimulatedLineItem[];
  shipments: string[];
  label_url: string | null;
  coupon_code: string | null;
  discount_total: number;
  discount_labeling_fee: number;
}

export interface SimulatedAddress {
  name: string;
  company: string | null;
  email: string;
  phone: string;
  street1: string;
  street2: string | null;
  city: string;
  state: string;
  country: string;
  zip: string;
}

export interface SimulatedLineItem {
  id: number;
  item_id: string;
  name: string;
  sku: string;
  style: string;
  color: string;
  size: string;
  unit_price: number;
  quantity: number;
  point_earned: number;
  price: number;
  discount: number;
  print_areas: Record<string, string>;
  preview_areas: Record<string, string>;
}

/** An instant as FastPod writes it: microseconds, UTC. */
export function fastpodTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}
