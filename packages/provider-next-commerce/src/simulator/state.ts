/** A person who does not exist, in the vendor's address fields; `line4` is the city. */
export interface SimulatedPerson {
  readonly id: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly phone_number: string;
  readonly line1: string;
  readonly line2: string;
  readonly line4: string;
  readonly state: string;
  readonly postcode: string;
  readonly country: string;
}

/** A line of a customer's order. */
export interface SimulatedLine {
  readonly orderLineId: number;
  readonly productId: number;
  readonly title: string;
  readonly sku: string;
  readonly quantity: number;
  readonly cents: number;
}

export interface SimulatedOrder {
  readonly number: string;
  status: 'open' | 'archived' | 'canceled';
  paymentStatus: string;
  readonly isTest: boolean;
  readonly person: SimulatedPerson;
  readonly lines: readonly SimulatedLine[];
  readonly shippingCents: number;
  readonly createdAt: number;
  updatedAt: number;
}

export interface SimulatedShipment {
  readonly id: number;
  readonly status: 'success' | 'canceled';
  readonly createdAt: number;
}

/** A fulfilment order. Times are milliseconds since 1970. */
export interface SimulatedFulfillmentOrder {
  readonly id: number;
  readonly orderNumber: string;
  status: string;
  requestStatus: string | null;
  locationId: number;
  /** The id of its first line; the others follow. */
  readonly firstLineId: number;
  lines: readonly SimulatedLine[];
  merchantRequests: readonly { readonly type: string; readonly message: string | null; readonly notify: boolean }[];
  holds: readonly { readonly reason: string; readonly reason_message: string | null; readonly createdAt: number }[];
  shipments: readonly SimulatedShipment[];
  /** The fulfilment order whose place it took. */
  readonly replaces: number | null;
  readonly createdAt: number;
  updatedAt: number;
}

/** A shop as it begins. */
export interface SimulatedStock {
  readonly orders: readonly SimulatedOrder[];
  readonly fulfillmentOrders: readonly SimulatedFulfillmentOrder[];
}
