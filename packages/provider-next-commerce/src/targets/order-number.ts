import { parseOpaqueId } from '@countermand/provider-kit';

/** The number of a customer's order. The vendor says only that it is text, so it is kept as written. */
export const parseOrderNumber = parseOpaqueId({ pattern: /[A-Za-z0-9][A-Za-z0-9._-]*/, maxLength: 64, example: '10234' });
