import type { InAnotherLanguage } from '@countermand/react';
import type { ordersEnglish } from './english.ts';

/** German of the search for orders. */
export const ordersGerman: InAnotherLanguage<typeof ordersEnglish> = {
  'console.orders.title': 'Aufträge suchen',
  'console.orders.about': 'Suchen Sie in allen Konten nach Kennung oder nach der Nummer des Shops, und stoppen Sie, was nicht versendet werden darf.',
  'console.orders.search': 'Auftragskennung oder Nummer des Shops',
  'console.orders.account': 'Konto',
  'console.orders.all_accounts': 'Alle Konten',
  'console.orders.find': 'Suchen',
  'console.orders.hint': 'Noch wurde nichts gesucht. Geben Sie oben eine Kennung oder Nummer ein; jedes Konto, das durchsucht werden kann, wird gefragt. Die Referenz eines Auftrags, etwa account:id, wird dort nachgeschlagen, wo er ist.',
  'console.orders.none': 'Zu „{search}“ wurde nichts gefunden. Ein Auftrag, nach dem ein Anbieter nicht suchen kann, lässt sich trotzdem über seine Referenz stoppen, etwa account:id, im Bereich „Liste stoppen“.',
  'console.orders.more': 'Es gibt mehr, als hier gezeigt wird. Suchen Sie nach einer ganzen Nummer oder Kennung, oder in einem Konto.',
  'console.orders.not_searched': 'Diese Konten konnten nicht durchsucht werden; das Gesuchte ist vielleicht dort:',
  'console.orders.select': '{reference} auswählen',
  'console.orders.number': 'Nr. {number}',
  'console.orders.exact': 'genauer Treffer',
  'console.orders.at': 'Konto {account} · der Anbieter sagt: {status}',
  'console.orders.until': 'Ändert sich voraussichtlich: {time}',
  'console.orders.asked_already': 'Jemand will ihn schon stoppen:',
  'console.orders.show': 'Anzeigen',
  'console.orders.selected': { one: '{count} Auftrag ausgewählt', other: '{count} Aufträge ausgewählt' },
  'console.orders.select_hint': 'Wählen Sie mehrere aus, um sie zusammen zu stoppen.',
  'console.orders.stop_selected': 'Ausgewählte Aufträge stoppen',
  'console.orders.clear': 'Auswahl aufheben',
};
