/** The shop's orders; a portal has them in a database. They are those of Countermand's demo. */
const ORDERS = [
  { number: '10001', customer: 'Mei Lin', account: 'demo-next-commerce', id: '1001' },
  { number: '10002', customer: 'Jonas Weber', account: 'demo-next-commerce', id: '1002' },
  { number: 'F237-120723-000001', customer: 'Hoa Nguyen', account: 'demo-fastpod', id: 'F237-120723-000001' },
];

/**
 * What this person may see.
 * @param {import('./sign-in.mjs').Person} person
 */
export function ordersOf({ accounts }) {
  return ORDERS.filter(({ account }) => accounts.includes(account)).map(({ number, customer, account, id }) => ({ number, customer, reference: `${account}:${id}` }));
}
