import type { OpenAPIObject } from '@nestjs/swagger';
import { HTTP_PROBLEMS } from '../problems/http-problems.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { operationSection } from './operation-section.ts';
import { listOperations } from './operations.ts';

/** `/docs`: the OpenAPI document as a page to read, from the server alone. */
export function docsPage(document: OpenAPIObject): string {
  const operations = listOperations(document);
  const schemas = Object.entries(document.components?.schemas ?? {}).sort(([left], [right]) => left.localeCompare(right));
  return page(
    'Countermand: HTTP API',
    html`<main>
<h1>Countermand: HTTP API</h1>
<p>Made from <a href="/openapi.json">/openapi.json</a>. <a href="/">Start page</a></p>
<nav><ul>${operations.map(({ id, method, path }) => html`<li><a href="#${id}"><span class="method">${method}</span> <code>${path}</code></a></li>`)}</ul></nav>
<h2>Calls</h2>
${operations.map(operationSection)}
<h2>Schemas</h2>
${schemas.map(([name, schema]) => schemaSection(name, schema))}
<h2 id="problems">Problems</h2>
${problemTable()}
</main>`,
  );
}

function schemaSection(name: string, schema: unknown): Html {
  return html`<section id="schema-${name}"><h3>${name}</h3><pre>${JSON.stringify(schema, null, 2)}</pre></section>`;
}

function problemTable(): Html {
  const rows = Object.entries(HTTP_PROBLEMS).map(
    ([code, { status, title }]) => html`<tr><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`,
  );
  return html`<table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>`;
}
