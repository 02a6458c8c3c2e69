import type { InAnotherLanguage } from '../phrases.ts';
import type { ordersEnglish } from './english.ts';

/** Chinese of the search for orders. */
export const ordersChinese: InAnotherLanguage<typeof ordersEnglish> = {};
