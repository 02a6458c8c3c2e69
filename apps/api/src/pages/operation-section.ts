import { html, type Html } from './html.ts';
import type { ListedOperation } from './operations.ts';

/** One call: what it does, takes and answers. */
export function operationSection({ id, method, path, operation }: ListedOperation): Html {
  return html`<section id="${id}">
<h3><span class="method">${method}</span> <code>${path}</code></h3>
<p><strong>${operation.summary ?? ''}</strong></p>
<p>${operation.description ?? ''}</p>
${parameterTable(operation.parameters ?? [])}
${bodyBlock(operation.requestBody)}
${responseTable(operation.responses)}
</section>`;
}

function parameterTable(parameters: NonNullable<ListedOperation['operation']['parameters']>): Html {
  const rows = parameters.flatMap((parameter) =>
    'name' in parameter
      ? [html`<tr><td><code>${parameter.name}</code></td><td>${parameter.in}${parameter.required ? ', required' : ''}</td><td>${parameter.description ?? ''}</td></tr>`]
      : [],
  );
  return rows.length === 0 ? html`` : html`<table><thead><tr><th>Parameter</th><th>Where</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function bodyBlock(body: ListedOperation['operation']['requestBody']): Html {
  const contents = body && 'content' in body ? Object.entries(body.content) : [];
  return html`${contents.map(([type, { schema }]) => html`<p>Body, <code>${type}</code>:</p><pre>${JSON.stringify(schema, null, 2)}</pre>`)}`;
}

function responseTable(responses: ListedOperation['operation']['responses']): Html {
  const rows = Object.entries(responses).map(
    ([status, response]) => html`<tr><td>${status}</td><td>${response && 'description' in response ? response.description : ''}</td></tr>`,
  );
  return html`<table><thead><tr><th>Answer</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>`;
}
