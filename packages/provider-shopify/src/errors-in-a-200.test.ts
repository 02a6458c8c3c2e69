import type { Answered } from '@countermand/core/provider';
import { expect, test } from '@jest/globals';
import { parseSearch, parseSiblings } from './find.ts';
import { parseRead } from './read.ts';
import { parseWrite } from './write.ts';

const target = { kind: 'fulfillment_order', id: '101' };

/** A 200 that shows the order as stopped, and errors of the whole request beside it. */
function failing(code: string | undefined, cost?: object): Answered {
  const fulfillmentOrder = { id: 'gid://shopify/FulfillmentOrder/101', status: 'CLOSED', requestStatus: 'CANCELLATION_ACCEPTED', fulfillments: { nodes: [] } };
  const value = { data: { fulfillmentOrder, orders: { nodes: [] }, result: { fulfillmentOrder, userErrors: [] } }, errors: [{ message: 'No.', extensions: code && { code } }], extensions: { cost } };
  return { kind: 'answered', status: 200, body: { kind: 'json', value }, headers: {}, bodyHash: 'hash', at: '2026-11-22T12:00:00.000Z' };
}

test.each([
  ['THROTTLED', 'rate_limited'],
  ['ACCESS_DENIED', 'forbidden'],
  ['INTERNAL_SERVER_ERROR', 'unreadable'],
  [undefined, 'unreadable'],
])('an answer with the error %s is trouble, whatever else it shows', (code, trouble) => {
  const exchange = failing(code);
  for (const outcome of [parseRead(exchange, target), parseSearch(exchange), parseSiblings(exchange, target)]) expect(outcome).toMatchObject({ kind: 'trouble', trouble });
  expect(parseWrite(exchange, target, 'cancel')).toMatchObject({ kind: 'ambiguous', message: `The answer holds errors: ${code ?? 'UNKNOWN'}.` });
});

test.each([
  [undefined, 1_000],
  [{ requestedQueryCost: 60, throttleStatus: { currentlyAvailable: 10, restoreRate: 20 } }, 2_500],
  [{ requestedQueryCost: 60, throttleStatus: { currentlyAvailable: 100, restoreRate: 20 } }, 1_000],
  [{ requestedQueryCost: 60_000_000, throttleStatus: { currentlyAvailable: 0, restoreRate: 1 } }, 60_000],
])('how long to wait is reckoned from the points: %j', (cost, retryAfterMs) => {
  expect(parseRead(failing('THROTTLED', cost), target)).toMatchObject({ retryAfterMs });
});
