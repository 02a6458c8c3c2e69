import { expect, test } from '@jest/globals';
import { snapshotOf } from '../test-support/snapshots.ts';
import { judgeHold } from './judge-hold.ts';

test.each([
  ['on_hold', 'pending', 'held'],
  ['open', 'pending', 'active'],
  ['incomplete', 'closed', 'active'],
  ['canceled', null, 'stopped'],
  ['not_required', null, 'stopped'],
  ['processing', 'accepted', 'refused'],
  ['processing', 'cancel_accepted', 'stopped'],
  [null, null, 'unclear'],
  ['frozen', null, 'unclear'],
])('a replacement that is %s/%s: %s', (status, requestStatus, kind) => {
  expect(judgeHold(snapshotOf({ status, request_status: requestStatus }))).toMatchObject({ kind });
});

test('a closed replacement sends nothing more, unless it has done so', () => {
  const closed = (live: number | null) => judgeHold(snapshotOf({ status: 'closed' }, { liveFulfillments: live, newerWithSameLines: [] }));
  expect(closed(0)).toMatchObject({ kind: 'stopped' });
  expect(closed(null)).toMatchObject({ kind: 'stopped' });
  expect(closed(1)).toMatchObject({ kind: 'refused', code: 'too_late' });
});
