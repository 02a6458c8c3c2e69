import { expect, test } from '@jest/globals';
import { describeApi } from './describe-api.ts';
import { openTestApi } from './test-support/test-api.ts';

test('what is described without a server is what a server says of itself', async () => {
  const application = await (await openTestApi()).application();
  const served = (await application.inject('/openapi.json')).json();
  expect(JSON.parse(JSON.stringify(await describeApi()))).toEqual(served);
});
