import { expect, test } from '@jest/globals';
import { schemaKeys, typeText, type JsonSchema } from './json-schema.ts';

test('keys of objects and of lists follow the key that holds them', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['accounts'],
    properties: {
      accounts: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'string', description: 'Its name.' } } } },
      server: { type: 'object', default: { port: 1 }, properties: { port: { type: 'integer', default: 4000, minimum: 0, maximum: 65_535 } } },
    },
  };
  expect(schemaKeys(schema)).toEqual([
    { path: 'accounts', type: 'list of objects', default: undefined, required: true, description: '' },
    { path: 'accounts[].id', type: 'text', default: undefined, required: true, description: 'Its name.' },
    { path: 'server', type: 'object', default: undefined, required: false, description: '' },
    { path: 'server.port', type: 'whole number, from 0 to 65535', default: '4000', required: false, description: '' },
  ]);
});

test.each<[JsonSchema, string]>([
  [{ enum: ['a', 'b'] }, '`a` or `b`'],
  [{ const: 'v1' }, '`v1`'],
  [{ anyOf: [{ type: 'string' }, { type: 'object', properties: { env: { type: 'string' } } }, { type: 'null' }] }, 'text or `{ "env": … }` or `null`'],
  [{ anyOf: [{ type: 'string' }, { type: 'string' }] }, 'text'],
  [{ type: 'array', items: { type: 'string' } }, 'list of text'],
  [{ type: 'array' }, 'list of anything'],
  [{ type: 'number', exclusiveMinimum: 0 }, 'number, above 0'],
  [{ type: 'integer', maximum: Number.MAX_SAFE_INTEGER }, 'whole number'],
  [{ type: 'boolean' }, '`true` or `false`'],
  [{ type: 'string', format: 'uri' }, 'URL'],
  [{ type: 'object' }, 'object'],
  [{}, 'anything'],
])('%j is told as %s', (schema, words) => {
  expect(typeText(schema)).toBe(words);
});
