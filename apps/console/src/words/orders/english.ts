import type { Phrases } from '@countermand/react';

/** English of the search for orders, and the list of those messages. */
export const ordersEnglish = {
  'console.orders.title': 'Find orders',
  'console.orders.about': 'Search every account by id or by the shop’s own order number, and stop what must not ship.',
} as const satisfies Phrases;
