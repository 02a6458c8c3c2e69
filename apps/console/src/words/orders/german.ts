import type { InAnotherLanguage } from '@countermand/react';
import type { ordersEnglish } from './english.ts';

/** German of the search for orders. */
export const ordersGerman: InAnotherLanguage<typeof ordersEnglish> = {
  'console.orders.title': 'Aufträge suchen',
  'console.orders.about': 'Suchen Sie in allen Konten nach Kennung oder nach der Nummer des Shops, und stoppen Sie, was nicht versendet werden darf.',
};
