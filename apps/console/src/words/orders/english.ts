import type { Phrases } from '@countermand/react';

/** English of the search for orders, and the list of those messages. */
export const ordersEnglish = {
  'console.orders.title': 'Find orders',
  'console.orders.about': 'Search every account by id or by the shop’s own order number, and stop what must not ship.',
  'console.orders.search': 'Order id or the shop’s order number',
  'console.orders.account': 'Account',
  'console.orders.all_accounts': 'All accounts',
  'console.orders.find': 'Find',
  'console.orders.hint': 'Nothing has been searched for yet. Type an id or a number above; every account that can be searched is asked. An order’s reference, such as account:id, is looked up where it is.',
  'console.orders.none': 'Nothing was found for “{search}”. An order that a provider cannot search for can still be stopped by its reference, such as account:id, on the screen “Stop a list”.',
  'console.orders.more': 'There is more than is shown. Search for a whole number or id, or in one account.',
  'console.orders.not_searched': 'These accounts could not be searched; what you look for may be there:',
  'console.orders.select': 'Select {reference}',
  'console.orders.number': 'No. {number}',
  'console.orders.exact': 'exact match',
  'console.orders.at': '{account} · the provider says: {status}',
  'console.orders.until': 'Expected to change: {time}',
  'console.orders.asked_already': 'Somebody has asked to stop it:',
  'console.orders.show': 'Show',
  'console.orders.selected': { one: '{count} order selected', other: '{count} orders selected' },
  'console.orders.select_hint': 'Select several to stop them together.',
  'console.orders.stop_selected': 'Stop the selected orders',
  'console.orders.clear': 'Select none',
} as const satisfies Phrases;
