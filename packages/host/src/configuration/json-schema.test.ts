import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { configurationJsonSchema, configurationJsonSchemaText } from './json-schema.ts';

test('the committed schema is the one the code makes (npm run schema -w packages/host)', () => {
  const committed = readFileSync(new URL('../../schema/countermand.config.schema.json', import.meta.url), 'utf8');
  expect(committed).toBe(configurationJsonSchemaText());
});

test('editors get the keys, and refuse others', () => {
  expect(configurationJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: {
      accounts: { items: { additionalProperties: false, required: ['id', 'provider'], properties: { settings: { properties: { baseUrl: { type: 'string' } } } } } },
      server: { additionalProperties: false },
    },
  });
});
