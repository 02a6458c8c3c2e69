import type { Order, PortalData } from '../page/portal-data.ts';
import type { Person } from './sign-in.ts';

/** The shop's orders; a portal has them in a database. They are those of Countermand's demo. */
const ORDERS = [
  { number: '10001', customer: 'Mei Lin', account: 'demo-next-commerce', id: '1001' },
  { number: '10002', customer: 'Jonas Weber <b>', account: 'demo-next-commerce', id: '1002' },
  { number: 'F237-120723-000001', customer: 'Hoa Nguyen', account: 'demo-fastpod', id: 'F237-120723-000001' },
];

/** What this person may see. */
export function ordersOf({ accounts }: Person): readonly Order[] {
  return ORDERS.filter(({ account }) => accounts.includes(account)).map(({ number, customer, account, id }) => ({ number, customer, reference: `${account}:${id}` }));
}

export function dataFor(person: Person, countermandUrl: string): PortalData {
  return { person: person.name, orders: ordersOf(person), countermandUrl };
}
