import { lenientBoolean, lenientObject, lenientText } from '@countermand/provider-kit';
import type { z } from 'zod';
import { opaque, optionalId } from './fields.ts';

/** Schemas LocationAddress, FulfillmentShippingAddress and ShippingAddress: one has a phone number, the others a person too. */
export const address = lenientObject({
  id: opaque,
  first_name: lenientText,
  last_name: lenientText,
  line1: lenientText,
  line2: lenientText,
  line3: lenientText,
  // The city.
  line4: lenientText,
  state: lenientText,
  postcode: lenientText,
  country: lenientText,
  phone_number: lenientText,
  notes: lenientText,
});
export type Address = NonNullable<z.infer<typeof address>>;

/** Schema Location: where a fulfilment order is worked on. */
export const location = lenientObject({
  id: optionalId,
  name: lenientText,
  callback_url: lenientText,
  accept_return: lenientBoolean,
  address,
});
