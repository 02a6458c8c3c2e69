import { expect, test } from '@jest/globals';
import { snapshotOf } from '../test-support/snapshots.ts';
import { closedAs, closureOf, type Closure } from './closure.ts';

const here = { id: '9', status: 'open', samePlace: true };
const elsewhere = { id: '9', status: 'open', samePlace: false };
const somewhere = { id: '9', status: 'open', samePlace: null };
const closed = (closure: Closure, requestStatus = 'closed') => closedAs(snapshotOf({ status: 'closed', request_status: requestStatus }, closure));

test.each<[Closure, string]>([
  [{ liveFulfillments: 1, newerWithSameLines: [] }, 'shipped'],
  [{ liveFulfillments: 1, newerWithSameLines: [here] }, 'shipped'],
  [{ liveFulfillments: 2, newerWithSameLines: null }, 'shipped'],
  [{ liveFulfillments: 0, newerWithSameLines: [here] }, 'stopped'],
  [{ liveFulfillments: 0, newerWithSameLines: [elsewhere, here] }, 'stopped'],
  [{ liveFulfillments: 0, newerWithSameLines: [elsewhere] }, 'moved'],
  [{ liveFulfillments: 0, newerWithSameLines: [somewhere] }, 'unclear'],
  [{ liveFulfillments: 0, newerWithSameLines: [] }, 'unclear'],
  [{ liveFulfillments: 0, newerWithSameLines: null }, 'unclear'],
  [{ liveFulfillments: null, newerWithSameLines: [here] }, 'unclear'],
  [{ liveFulfillments: null, newerWithSameLines: null }, 'unclear'],
])('closed with %j is %s', (closure, kind) => {
  expect(closed(closure).kind).toBe(kind);
});

test('an accepted cancellation settles it, unless something was shipped all the same', () => {
  expect(closed({ liveFulfillments: null, newerWithSameLines: null }, 'cancel_accepted').kind).toBe('stopped');
  expect(closed({ liveFulfillments: 1, newerWithSameLines: [here] }, 'cancel_accepted')).toEqual({
    kind: 'unclear',
    why: 'Its cancellation was accepted, yet it has a shipment.',
  });
});

test('what was seen is said', () => {
  const whys = [
    closed({ liveFulfillments: 0, newerWithSameLines: [] }),
    closed({ liveFulfillments: null, newerWithSameLines: null }),
    closed({ liveFulfillments: 0, newerWithSameLines: [somewhere] }),
    closed({ liveFulfillments: 2, newerWithSameLines: [] }),
  ].map(({ why }) => why);
  expect(whys).toEqual([
    'It is closed. It has no shipment, and no newer fulfilment order holds its lines.',
    'It is closed. Its shipments could not be read, and the other fulfilment orders of its order could not be read.',
    'It is closed. It has no shipment, and fulfilment order 9 holds its lines at a place that is not told.',
    'It is closed and has 2 shipments.',
  ]);
});

test.each([undefined, null, 'x', {}, { liveFulfillments: '0' }, { liveFulfillments: 0 }])('%j in place of a closure says nothing', (data) => {
  const snapshot = snapshotOf({ status: 'closed' });
  expect(closureOf({ ...snapshot, providerData: { closure: data } })).toEqual({ liveFulfillments: null, newerWithSameLines: null });
});
