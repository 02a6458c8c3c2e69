import type { WebhookMessage } from '../../openapi/webhook-messages.ts';
import { html, type Html } from '../html.ts';
import type { NamedSchemas } from './operation-section.ts';
import { inline } from './prose.ts';
import { schemaTable } from './schema-table.ts';

/** One kind of message that webhook endpoints are sent: its types, its fields, an example. */
export function webhookSection({ id, summary, schemaName, types, examples }: WebhookMessage, schemas: NamedSchemas): Html {
  const rows = types.map(({ name, meaning }) => html`<tr><td><code>${name}</code></td><td>${inline(meaning)}</td></tr>`);
  return html`<section class="message" id="${id}">
<h3>${summary} <a class="anchor" href="#${id}" aria-label="Link to this message">#</a></h3>
<div class="scroll"><table class="fields"><thead><tr><th>Type</th><th>Tells</th></tr></thead><tbody>${rows}</tbody></table></div>
<h4>Body: <a href="#schema-${schemaName}">${schemaName}</a></h4>
${schemaTable(schemas[schemaName] ?? {})}
${examples.map((example) => html`<details class="example" open><summary>Example: ${example.summary}</summary><pre>${JSON.stringify(example.value, null, 2)}</pre></details>`)}
</section>`;
}
