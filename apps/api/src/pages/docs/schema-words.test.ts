import { expect, test } from '@jest/globals';
import { schemaTable } from './schema-table.ts';
import { schemaWords } from './schema-words.ts';
import type { Schema } from './schema.ts';

function said(schema: Schema): string {
  return schemaWords(schema).text.replaceAll(/<\/?code>/g, '').trim();
}

test.each<[Schema, string]>([
  [{ type: 'string' }, 'text'],
  [{ type: 'string', minLength: 1, maxLength: 63 }, 'text, 1 to 63 characters'],
  [{ type: 'string', format: 'date-time' }, 'time, RFC 3339'],
  [{ type: ['string', 'null'] }, 'text or null'],
  [{ anyOf: [{ type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 }, { type: 'null' }] }, 'whole number or null'],
  [{ enum: ['hold', 'leave'] }, 'one of hold leave'],
  [{ const: 'alive' }, '&quot;alive&quot;'],
  [{ type: 'array', maxItems: 100, items: { $ref: '#/components/schemas/Target' } }, 'list, at most 100 items of <a href="#schema-Target">Target</a>'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'object whose values are text'],
  [{ anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] }, 'text or number or true or false'],
  [{}, 'anything'],
])('%j is %s', (schema, words) => {
  expect(said(schema)).toBe(words);
});

test('fields within fields are named by their path, and markup in a description stays text', () => {
  const rows = schemaTable({ type: 'object', required: ['target'], properties: { target: { type: 'object', properties: { id: { type: 'string', description: '<b>`7`' } } }, list: { type: 'array', items: { type: 'object', properties: { x: {} } } } } }).text;
  expect([...rows.matchAll(/<tr><td><code>([^<]+)<\/code>/g)].map(([, path]) => path)).toEqual(['target', 'target.id', 'list', 'list[].x']);
  expect(rows).toContain('&lt;b&gt;<code>7</code>');
});
