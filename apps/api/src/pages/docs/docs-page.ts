import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS_ANYWHERE } from '../../openapi/problem-responses.ts';
import { MESSAGE_DESCRIPTION, MESSAGES } from '../../openapi/webhook-messages.ts';
import { HTTP_PROBLEMS } from '../../problems/http-problems.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout.ts';
import { listOperations, type ListedOperation } from '../operations.ts';
import { operationSection, type NamedSchemas } from './operation-section.ts';
import { problemTable } from './problem-table.ts';
import { prose } from './prose.ts';
import { schemaTable } from './schema-table.ts';
import type { Schema } from './schema.ts';
import { webhookSection } from './webhook-section.ts';

/** `/docs`: the OpenAPI document as a page to read, from the server alone. */
export function docsPage(document: OpenAPIObject): string {
  const groups = groupsOf(document);
  const schemas = (document.components?.schemas ?? {}) as NamedSchemas;
  const names = Object.keys(schemas).sort((left, right) => left.localeCompare(right));
  return page(
    'Countermand: HTTP API',
    html`<div class="book">
${navigation(groups, names)}
<main>
<h1>Countermand: HTTP API</h1>
<p>Version ${document.info.version}, made from <a href="/openapi.json">/openapi.json</a>. <a href="/">Start page</a></p>
${prose(document.info.description ?? '')}
<p>Each call but a few needs a key, sent as <code>Authorization: Bearer cmd_…</code>, and names the scopes that the key must have. The examples tell one story;
they take the key from <code>COUNTERMAND_API_TOKEN</code>.</p>
${groups.map(({ tag, about, operations }) => html`<section><h2 id="tag-${tag}">${title(tag)}</h2>${prose(about)}${operations.map((operation) => operationSection(operation, schemas))}</section>`)}
<section><h2 id="messages">What webhook endpoints are sent</h2>${prose(MESSAGE_DESCRIPTION)}${MESSAGES.map((message) => webhookSection(message, schemas))}</section>
<h2 id="schemas">Schemas</h2>
${names.map((name) => schemaSection(name, schemas[name] ?? {}))}
<h2 id="problems">Problems</h2>
<h3 id="problems-anywhere">What any call may answer</h3>
${problemTable(PROBLEMS_ANYWHERE)}
<h3>All of them</h3>
${problemTable(Object.keys(HTTP_PROBLEMS))}
</main>
</div>`,
  );
}

interface Group {
  readonly tag: string;
  readonly about: string;
  readonly operations: readonly ListedOperation[];
}

function groupsOf(document: OpenAPIObject): readonly Group[] {
  const byTag = Map.groupBy(listOperations(document), ({ operation }) => operation.tags?.[0] ?? '');
  return (document.tags ?? []).flatMap(({ name, description = '' }) => {
    const operations = byTag.get(name);
    return operations ? [{ tag: name, about: description, operations }] : [];
  });
}

function navigation(groups: readonly Group[], schemaNames: readonly string[]): Html {
  const calls = groups.map(
    ({ tag, operations }) => html`<li><a href="#tag-${tag}">${title(tag)}</a><ul>${operations.map(({ id, method, operation }) => html`<li><a href="#${id}"><span class="method ${method.toLowerCase()}">${method}</span> ${operation.summary ?? id}</a></li>`)}</ul></li>`,
  );
  const messages = MESSAGES.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li>`);
  const schemas = schemaNames.map((name) => html`<li><a href="#schema-${name}">${name}</a></li>`);
  return html`<nav aria-label="Contents"><details open><summary>Contents</summary><ul>${calls}<li><a href="#messages">What webhook endpoints are sent</a><ul>${messages}</ul></li><li><a href="#schemas">Schemas</a><details><summary>all ${schemas.length}</summary><ul>${schemas}</ul></details></li><li><a href="#problems">Problems</a></li></ul></details></nav>`;
}

function schemaSection(name: string, schema: Schema): Html {
  return html`<section class="schema" id="schema-${name}"><h3>${name}</h3>${prose(schema.description ?? '')}${schemaTable({ ...schema, description: '' })}</section>`;
}

function title(tag: string): string {
  return `${tag.charAt(0).toUpperCase()}${tag.slice(1)}`.replaceAll('-', ' ');
}
