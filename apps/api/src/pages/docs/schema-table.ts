import { html, type Html } from '../html.ts';
import { inline } from './prose.ts';
import { schemaWords } from './schema-words.ts';
import { withoutNull, type Schema } from './schema.ts';

interface Row {
  readonly path: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** The fields of an object, those of objects within it by their path; for anything else, what it is in words. */
export function schemaTable(schema: Schema): Html {
  const rows = rowsOf(schema, '');
  if (rows.length === 0) return html`<p>${schemaWords(schema)}${note(schema)}</p>`;
  return html`<div class="scroll"><table class="fields"><thead><tr><th>Field</th><th>Is</th><th>Meaning</th></tr></thead><tbody>${rows.map(row)}</tbody></table></div>`;
}

function row({ path, required, schema }: Row): Html {
  const standard = schema.default === undefined ? '' : html` Default: <code>${JSON.stringify(schema.default)}</code>.`;
  return html`<tr><td><code>${path}</code>${required ? '' : html` <small>optional</small>`}</td><td>${schemaWords(schema)}</td><td>${note(schema)}${standard}</td></tr>`;
}

function note({ description }: Schema): Html {
  return description === undefined ? html`` : inline(description);
}

function rowsOf(given: Schema, prefix: string): readonly Row[] {
  const { schema } = withoutNull(given);
  if (schema.type === 'array' && schema.items) return schema.items.$ref === undefined ? rowsOf(schema.items, `${prefix}[]`) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [{ path, required: schema.required?.includes(name) ?? false, schema: property }, ...rowsOf(property, path)];
  });
}
