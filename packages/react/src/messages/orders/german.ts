import type { InAnotherLanguage } from '../phrases.ts';
import type { ordersEnglish } from './english.ts';

/** German of the search for orders. */
export const ordersGerman: InAnotherLanguage<typeof ordersEnglish> = {};
