import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { openTestApi } from '../test-support/test-api.ts';

test('smoke', async () => {
  const application = await (await openTestApi()).application();
  const response = await application.inject('/openapi.json');
  writeFileSync('/tmp/api-doc.json', JSON.stringify(response.json(), null, 1));
  expect(response.statusCode).toBe(200);
});
