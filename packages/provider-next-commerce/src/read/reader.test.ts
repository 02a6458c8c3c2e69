import { expect, test } from '@jest/globals';
import { cannedReader } from '../test-support/canned.ts';
import { answered, empty, html } from '../test-support/exchanges.ts';
import { ask } from './reader.ts';

const asked = (exchange: unknown) => ask(cannedReader(() => exchange), { path: ['fulfillment-orders', '7'] });

test.each(['Not found.', 'not found', 'No FulfillmentOrder matches the given query.', 'The order does not exist.'])('a 404 that says "%s" says that it is not there', async (detail) => {
  expect(await asked(answered(404, { detail }))).toMatchObject({ kind: 'missing', message: detail });
});

test.each([{}, null, [], { detail: '' }, { detail: 'Invalid version.' }, { detail: 'This store is paused.' }, { results: [] }])('a 404 with %j does not', async (body) => {
  expect(await asked(answered(404, body))).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
});

test('nor does HTML, nor nothing', async () => {
  for (const exchange of [html(404), empty(404)]) expect(await asked(exchange)).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
});

test('every path ends with a slash', async () => {
  const reader = cannedReader(() => ({}));
  await ask(reader, { path: ['orders', '1'], query: { a: 'b' }, operation: 'search' });
  expect(reader.requests).toEqual([{ operation: 'search', method: 'GET', path: ['orders', '1'], query: { a: 'b' }, trailingSlash: true }]);
});
