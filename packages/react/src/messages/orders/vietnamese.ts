import type { InAnotherLanguage } from '../phrases.ts';
import type { ordersEnglish } from './english.ts';

/** Vietnamese of the search for orders. */
export const ordersVietnamese: InAnotherLanguage<typeof ordersEnglish> = {};
