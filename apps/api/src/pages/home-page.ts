import type { AccountSummary } from '@countermand/core';
import { STATE_MEANINGS, type CancellationView } from '@countermand/core/model';
import { API_VERSION } from '../version.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';

/** What a signed-in browser sees of the work. */
export interface Desk {
  readonly principal: string;
  readonly csrfToken: string;
  readonly accounts: readonly AccountSummary[];
  /** What a person has to look at. */
  readonly attention: readonly CancellationView[];
  /** Newest first. */
  readonly latest: readonly CancellationView[];
}

/** `/`: what this is, how the work stands, and where to go on. */
export function homePage({ demo, desk }: { readonly demo: boolean; readonly desk: Desk | undefined }): string {
  return page(
    'Countermand',
    html`<main>
<h1>Countermand ${API_VERSION}</h1>
${demo ? html`<p class="notice"><strong>This is the demo.</strong> Its orders and providers are simulated: nothing here stops a real order.</p>` : ''}
<p>Stops orders at the fulfilment providers that would otherwise ship them, and proves that it did.</p>
${desk === undefined ? HOW_TO_SIGN_IN : signedIn(desk)}
<h2>For programs</h2>
<ul>
<li><a href="/docs">The HTTP API, to read</a></li>
<li><a href="/openapi.json">The same as an OpenAPI 3.1 document</a></li>
<li><a href="/readyz">Is it ready?</a></li>
</ul>
</main>`,
  );
}

const HOW_TO_SIGN_IN = html`<h2>Sign in</h2>
<p>This browser is not signed in. <code>countermand serve</code> prints a link when it starts; it signs one browser in, once, within ten minutes.
If you did sign in and came here from another site, load the page again: browsers keep the cookie back from what other sites link to.</p>
<p>Programs send a key, as <code>Authorization: Bearer cmd_…</code>; <code>countermand keys create</code> makes one.</p>`;

function signedIn({ principal, csrfToken, accounts, attention, latest }: Desk): Html {
  return html`<form method="post" action="/sign-out"><p>Signed in as <code>${principal}</code>. <input type="hidden" name="csrfToken" value="${csrfToken}"><button type="submit">Sign out</button></p></form>
<h2>Needs attention</h2>
${attention.length === 0 ? html`<p>Nothing does.</p>` : cancellationTable(attention)}
<h2>Accounts</h2>
${accounts.length === 0 ? html`<p>None are configured yet; <code>countermand init</code> writes a configuration.</p>` : accountTable(accounts)}
<h2>Latest cancellations</h2>
${latest.length === 0 ? html`<p>None yet.</p>` : cancellationTable(latest)}
<p>As JSON: <a href="/v1/accounts">accounts</a>, <a href="/v1/providers">providers</a>, <a href="/v1/cancellations">cancellations</a>, <a href="/v1/batches">batches</a>, <a href="/v1/events">events</a>.</p>`;
}

function accountTable(accounts: readonly AccountSummary[]): Html {
  const rows = accounts.map(({ id, displayName, demo, problem, waiting, worker }) => {
    const waits = Object.values(waiting ?? {}).reduce((sum, count) => sum + count, 0);
    return html`<tr><td><code>${id}</code></td><td>${displayName}${demo ? ' (demo)' : ''}</td><td>${problem ?? 'ready'}</td><td>${waits}</td><td>${worker === 'live' ? 'yes' : 'none'}</td></tr>
`;
  });
  return html`<table><thead><tr><th>Account</th><th>Provider</th><th>Health</th><th>Waiting</th><th>Worker</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

function cancellationTable(cancellations: readonly CancellationView[]): Html {
  const rows = cancellations.map(
    ({ id, reference, orderNumber, state, updatedAt, warnings }) =>
      html`<tr><td><a href="/v1/cancellations/${id}">${reference}</a>${orderNumber === undefined ? '' : html` (${orderNumber})`}</td><td title="${STATE_MEANINGS[state]}">${state}${warnings.length === 0 ? '' : html`: ${warnings.map(({ code }) => code).join(', ')}`}</td><td>${updatedAt}</td></tr>
`,
  );
  return html`<table><thead><tr><th>Order</th><th>State</th><th>Changed</th></tr></thead><tbody>
${rows}</tbody></table>`;
}
