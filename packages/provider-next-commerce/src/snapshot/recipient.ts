import type { Recipient } from '@countermand/core/model';
import type { Address } from '../schemas/location.ts';
import { present } from './present.ts';

/** The person an order goes to. `line4` is the city. */
export function recipientOf(address: Address, email?: string | null): Recipient {
  const name = [address.first_name, address.last_name].filter(Boolean).join(' ');
  const city = [address.line4, [address.state, address.postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return {
    ...present('name', name || undefined),
    ...present('email', email),
    ...present('phone', address.phone_number || undefined),
    address: [address.line1, address.line2, address.line3, city].filter((line): line is string => Boolean(line)),
    ...present('country', address.country || undefined),
  };
}
