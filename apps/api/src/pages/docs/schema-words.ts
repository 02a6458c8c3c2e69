import { html, type Html } from '../html.ts';
import { referredName, withoutNull, type Schema } from './schema.ts';

const MANY_VALUES = 12;

/** What a value is, in words: `list of Target`, `text, at most 500 characters`, `one of …`, `… or null`. */
export function schemaWords(given: Schema): Html {
  const { schema, nullable } = withoutNull(given);
  return nullable ? html`${words(schema)} or null` : words(schema);
}

function words(schema: Schema): Html {
  if (schema.$ref !== undefined) return link(referredName(schema.$ref));
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) return valueList(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(schemaWords).reduce((left, right) => html`${left} or ${right}`);
  if (schema.type === 'array') return html`list${limits(schema.minItems, schema.maxItems, 'items')} of ${schema.items ? schemaWords(schema.items) : 'anything'}`;
  if (schema.type === 'object') return objectWords(schema);
  return html`${scalarWords(schema)}`;
}

function link(name: string): Html {
  return html`<a href="#schema-${name}">${name}</a>`;
}

function valueList(values: readonly unknown[]): Html {
  if (values.length === 1) return html`<code>${String(values[0])}</code>`;
  const shown = html`${values.map((value) => html`<code>${String(value)}</code> `)}`;
  return values.length > MANY_VALUES ? html`<details><summary>one of ${values.length} words</summary>${shown}</details>` : html`one of ${shown}`;
}

function objectWords({ properties, additionalProperties }: Schema): Html {
  if (properties === undefined && typeof additionalProperties === 'object') return html`object whose values are ${schemaWords(additionalProperties)}`;
  return html`object`;
}

function scalarWords({ type, ...schema }: Schema): string {
  if (type === 'string') return schema.format === 'date-time' ? 'time, RFC 3339' : `text${limits(schema.minLength, schema.maxLength, 'characters')}`;
  if (type === 'integer') return `whole number${limits(schema.minimum, schema.maximum, '')}`;
  if (type === 'number') return `number${limits(schema.minimum, schema.maximum, '')}`;
  if (type === 'boolean') return 'true or false';
  return type === 'null' ? 'null' : 'anything';
}

/** `, 1 to 100 items`; bounds that only say what a number can be are left out. */
function limits(least: number | undefined, most: number | undefined, unit: string): string {
  const upper = most === undefined || Math.abs(most) >= Number.MAX_SAFE_INTEGER ? undefined : most;
  const lower = least === undefined || Math.abs(least) >= Number.MAX_SAFE_INTEGER || (least === 0 && upper === undefined) ? undefined : least;
  const ending = unit === '' ? '' : ` ${unit}`;
  if (upper === undefined) return lower === undefined ? '' : `, at least ${lower}${ending}`;
  return lower === undefined || lower === 0 ? `, at most ${upper}${ending}` : `, ${lower} to ${upper}${ending}`;
}
