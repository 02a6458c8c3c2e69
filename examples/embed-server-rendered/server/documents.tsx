import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { OrdersPage } from '../page/orders-page.tsx';
import type { PortalData } from '../page/portal-data.ts';
import { PEOPLE } from './sign-in.ts';

/** The list of orders, made with React; the browser takes it over. */
export function renderedDocument(data: PortalData): string {
  const markup = renderToString(
    <StrictMode>
      <OrdersPage data={data} />
    </StrictMode>,
  );
  return htmlDocument('Orders', `<main id="root">${markup}</main>${dataScript(data)}<script type="module" src="/hydrate.js"></script>`);
}

/** The same without React, as any template would write it. */
export function plainDocument(data: PortalData): string {
  const rows = data.orders.map(
    ({ number, customer, reference }) =>
      `<tr><th scope="row">${escaped(number)}</th><td>${escaped(customer)}</td><td><countermand-cancel-button reference="${escaped(reference)}"></countermand-cancel-button></td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Order</th><th scope="col">Customer</th><th scope="col">Stop it</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return htmlDocument('Orders', `<main><h1>Orders of ${escaped(data.person)}</h1>${table}</main>${dataScript(data)}<script type="module" src="/element.js"></script>`);
}

export function signInDocument(): string {
  const buttons = PEOPLE.map(({ name }) => `<button name="person" value="${escaped(name)}">${escaped(name)}</button>`);
  return htmlDocument('Sign in', `<main><h1>Who are you?</h1><form method="post" action="/sign-in">${buttons.join(' ')}</form></main>`);
}

/** Data, which browsers do not run; nothing in it can end the element. */
function dataScript(data: PortalData): string {
  return `<script type="application/json" id="portal-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function htmlDocument(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/styles.css"></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
