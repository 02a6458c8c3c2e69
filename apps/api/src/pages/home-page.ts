import { API_VERSION } from '../version.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/** `/`: what this is, who may call it, and where to go on. */
export function homePage(demo: boolean): string {
  return page(
    'Countermand',
    html`<main>
<h1>Countermand ${API_VERSION}</h1>
${demo ? html`<p class="notice"><strong>This is the demo.</strong> Its orders and providers are simulated: nothing here stops a real order.</p>` : ''}
<p>Stops orders at the fulfilment providers that would otherwise ship them, and proves that it did.</p>
<ul>
<li><a href="/docs">The HTTP API, to read</a></li>
<li><a href="/openapi.json">The same as an OpenAPI 3.1 document</a></li>
<li><a href="/v1/accounts">Accounts</a>, <a href="/v1/providers">providers</a>, <a href="/v1/cancellations">cancellations</a>, <a href="/v1/events">events</a></li>
<li><a href="/readyz">Is it ready?</a></li>
</ul>
<h2>Who may call it</h2>
<p>Every program on this machine. There are no keys yet, so the server listens on this machine only, answers only to the names
<code>127.0.0.1</code>, <code>localhost</code> and <code>[::1]</code>, and refuses what a page of another web site sends.</p>
</main>`,
  );
}
