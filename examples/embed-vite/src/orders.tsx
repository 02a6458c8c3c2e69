import { CancelOrderButton, CountermandProvider } from '@countermand/react';
import type { ReactElement } from 'react';
import { fetchSession, type Portal } from './backend.ts';

/** The list of orders, each with its button. One provider is enough, however many buttons there are. */
export function Orders({ portal }: { readonly portal: Portal }): ReactElement {
  return (
    <CountermandProvider baseUrl={portal.countermandUrl} fetchSession={fetchSession}>
      <table>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Customer</th>
            <th scope="col">Stop it</th>
          </tr>
        </thead>
        <tbody>
          {portal.orders.map(({ number, customer, reference }) => (
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
