import { exchangesOf, type ExampleBody, type Exchange } from '../../openapi/examples/index.ts';
import { PROBLEMS_ANYWHERE } from '../../openapi/problem-responses.ts';
import { PROBLEM_MEDIA_TYPE } from '../../problems/problem-body.ts';
import { html, type Html } from '../html.ts';
import type { ListedOperation } from '../operations.ts';
import { curlLine } from './curl-line.ts';
import { problemTable } from './problem-table.ts';
import { inline, prose } from './prose.ts';
import { schemaTable } from './schema-table.ts';
import { schemaWords } from './schema-words.ts';
import { referredName, type Schema } from './schema.ts';

type OperationObject = ListedOperation['operation'];
export type NamedSchemas = Readonly<Record<string, Schema>>;

/** One call: what it does, who may make it, what it takes and answers, with examples. */
export function operationSection(listed: ListedOperation, schemas: NamedSchemas): Html {
  const { id, method, path, operation } = listed;
  return html`<section class="call" id="${id}">
<h3>${operation.summary ?? id} <a class="anchor" href="#${id}" aria-label="Link to this call">#</a></h3>
<p class="line"><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
${prose(operation.description ?? '')}
${parameterTable(operation.parameters ?? [])}
${requestBody(operation.requestBody, schemas)}
${answers(operation.responses)}
${exchangesOf(id).map((exchange, index) => exampleBlock(listed, exchange, index === 0))}
${problems(operation.responses)}
</section>`;
}

function parameterTable(parameters: NonNullable<OperationObject['parameters']>): Html {
  const rows = parameters.flatMap((parameter) => {
    if (!('name' in parameter)) return [];
    const { name, in: place, required = false, description = '', schema = {} } = parameter;
    return [html`<tr><td><code>${name}</code> <small>${place}${required ? '' : ', optional'}</small></td><td>${schemaWords(schema)}</td><td>${inline(description)}</td></tr>`];
  });
  if (rows.length === 0) return html``;
  return html`<h4>Parameters</h4><div class="scroll"><table class="fields"><thead><tr><th>Name</th><th>Is</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** A body is shown with its fields, also where it has a name. */
function requestBody(body: OperationObject['requestBody'], schemas: NamedSchemas): Html {
  if (body === undefined || !('content' in body)) return html``;
  const contents = Object.entries(body.content as Readonly<Record<string, { readonly schema?: Schema }>>).map(([type, { schema = {} }]) => html`<p><code>${type}</code>${body.required === true ? '' : ', optional'}${named(schema)}</p>${schemaTable(schemas[nameOf(schema)] ?? schema)}`);
  return html`<h4>Body</h4>${contents}`;
}

function nameOf({ $ref = '' }: Schema): string {
  return referredName($ref);
}

function named(schema: Schema): Html {
  return schema.$ref === undefined ? html`` : html`: ${schemaWords(schema)}`;
}

/** The answers that are no problems. */
function answers(responses: OperationObject['responses']): Html {
  const shown = Object.entries(responses).flatMap(([status, response]) => {
    if (response === undefined || !('description' in response) || !status.startsWith('2')) return [];
    const contents = Object.entries(response.content ?? {}).map(([type, { schema = {} }]) => html`<p><code>${type}</code></p>${schemaTable(schema as Schema)}`);
    // Those that every answer has are told of once.
    const headers = Object.entries(response.headers ?? {}).flatMap(([name, header]) => ('$ref' in header ? [] : [html`<li><code>${name}</code>: ${inline(header.description ?? '')}</li>`]));
    return [html`<p><strong>${status}</strong> ${inline(response.description)}</p>${contents}${headers.length === 0 ? '' : html`<p>Headers:</p><ul>${headers}</ul>`}`];
  });
  return html`<h4>Answer</h4>${shown}`;
}

function problems(responses: OperationObject['responses']): Html {
  const codes = Object.values(responses).flatMap((response) => {
    if (response === undefined || !('content' in response)) return [];
    return Object.keys(response.content?.[PROBLEM_MEDIA_TYPE]?.examples ?? {});
  });
  const own = codes.filter((code) => !(PROBLEMS_ANYWHERE as readonly string[]).includes(code));
  const also = html`<p>And <a href="#problems-anywhere">what any call may answer</a>.</p>`;
  return html`<details class="problems"><summary>Problems</summary>${own.length === 0 ? '' : problemTable(own)}${also}</details>`;
}

function exampleBlock(listed: ListedOperation, exchange: Exchange, open: boolean): Html {
  const { status, answer } = exchange;
  const content = html`<pre>${curlLine(listed, exchange)}</pre>
<p>Answer, <strong>${status}</strong>:</p>
${answer ? html`<pre>${shownBody(answer)}</pre>` : html`<p>No body.</p>`}`;
  const summary = html`<summary>Example: ${exchange.summary}</summary>`;
  return open ? html`<details class="example" open>${summary}${content}</details>` : html`<details class="example">${summary}${content}</details>`;
}

function shownBody({ type, value }: ExampleBody): string {
  return type === undefined ? JSON.stringify(value, null, 2) : String(value);
}
