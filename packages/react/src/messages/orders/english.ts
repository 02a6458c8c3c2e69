import type { Phrases } from '../phrases.ts';

/** English of the search for orders, and the list of those messages. */
export const ordersEnglish = {} as const satisfies Phrases;
