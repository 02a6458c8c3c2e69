import { TARGET_STATUSES } from '@countermand/core/model';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ELIGIBILITY, STOPPED_STATUSES, targetStatus } from './statuses.ts';
import { anyWord } from './test-support/snapshots.ts';

const IN_THE_LIST_FILTER = ['draft', 'new_order', 'on_hold', 'in_production', 'shipped', 'cancelled', 'rejected'];
const IN_UPDATE_STATUS = ['new_order', 'draft', 'in_production', 'shipped', 'cancelled', 'rejected'];

describe("FastPod's status words", () => {
  test('every word of either page is known, on_hold included, which one of them lacks', () => {
    expect(IN_UPDATE_STATUS).not.toContain('on_hold');
    for (const word of [...IN_THE_LIST_FILTER, ...IN_UPDATE_STATUS]) expect(targetStatus(word)).not.toBe('unknown');
  });

  test('only the two spellings of cancelled mean stopped', () => {
    expect(STOPPED_STATUSES).toEqual(['cancelled', 'canceled']);
    fc.assert(fc.property(anyWord, (word) => (targetStatus(word) === 'stopped') === (word === 'cancelled' || word === 'canceled')));
  });

  test.each(['CANCELLED', 'Cancelled', ' cancelled', 'cancel', 'cancelling', 'cancel_requested', 'constructor', '__proto__', ''])(
    '%j is unknown',
    (word) => expect(targetStatus(word)).toBe('unknown'),
  );

  test('every status of ours has an answer and a sentence', () => {
    for (const status of TARGET_STATUSES) expect(ELIGIBILITY[status].why).toMatch(/^[A-Z].*\.$/);
  });
});
