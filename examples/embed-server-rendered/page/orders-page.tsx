import { CancelOrderButton, CountermandProvider } from '@countermand/react';
import type { ReactElement } from 'react';
import { fetchSession } from './fetch-session.ts';
import type { PortalData } from './portal-data.ts';

/** Rendered by the server, and taken over by the browser. */
export function OrdersPage({ data: { person, orders, countermandUrl } }: { readonly data: PortalData }): ReactElement {
  return (
    <CountermandProvider baseUrl={countermandUrl} fetchSession={fetchSession}>
      <h1>Orders of {person}</h1>
      <table>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Customer</th>
            <th scope="col">Stop it</th>
          </tr>
        </thead>
        <tbody>
          {orders.map(({ number, customer, reference }) => (
            <tr key={reference}>
              <th scope="row">{number}</th>
              <td>{customer}</td>
              <td>
                <CancelOrderButton reference={reference} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CountermandProvider>
  );
}
