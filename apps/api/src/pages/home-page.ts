import { API_VERSION } from '../version.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';

/** Who is signed in, and what their button to sign out sends. */
export interface Visitor {
  readonly principal: string;
  readonly csrfToken: string;
}

/** `/`: what this is, and where to go on. */
export function homePage({ demo, visitor }: { readonly demo: boolean; readonly visitor: Visitor | undefined }): string {
  return page(
    'Countermand',
    html`<main>
<h1>Countermand ${API_VERSION}</h1>
${demo ? html`<p class="notice"><strong>This is the demo.</strong> Its orders and providers are simulated: nothing here stops a real order.</p>` : ''}
<p>Stops orders at the fulfilment providers that would otherwise ship them, and proves that it did.</p>
${visitor === undefined ? HOW_TO_SIGN_IN : signedIn(visitor)}
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
<p>This browser is not signed in. On the machine of the server, <code>countermand sign-in</code> prints a link; it signs one browser in, once, within ten minutes.
If you did sign in and came here from another site, load the page again: browsers keep the cookie back from what other sites link to.</p>
<p>Programs send a key, as <code>Authorization: Bearer cmd_…</code>; <code>countermand keys create</code> makes one.</p>`;

function signedIn({ principal, csrfToken }: Visitor): Html {
  return html`<form method="post" action="/sign-out"><p>Signed in as <code>${principal}</code>. <input type="hidden" name="csrfToken" value="${csrfToken}"><button type="submit">Sign out</button></p></form>
<p>This server was started without the web console; <code>npm run build</code> builds it, and <code>countermand serve</code> then serves it here.</p>
<p>As JSON: <a href="/v1/accounts">accounts</a>, <a href="/v1/providers">providers</a>, <a href="/v1/cancellations">cancellations</a>, <a href="/v1/batches">batches</a>, <a href="/v1/events">events</a>.</p>`;
}
