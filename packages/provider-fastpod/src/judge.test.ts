import type { PastAttempt } from '@countermand/core/provider';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge } from './judge.ts';
import { anyHistory, anySnapshot, anyWord, attempt, history, snapshotOf } from './test-support/snapshots.ts';

const after = (order_status: string, ...attempts: readonly PastAttempt[]) => judge(history(...attempts), snapshotOf({ order_status }));

describe('judge', () => {
  test.each(['cancelled', 'canceled'])('%s is stopped, and nothing takes its place', (word) => {
    expect(after(word, attempt('ambiguous'))).toEqual({ kind: 'stopped', replacementLikely: false });
    expect(after(word, attempt('refused', ['The order has already been cancelled.']))).toEqual({ kind: 'stopped', replacementLikely: false });
  });

  test.each([attempt('ambiguous'), attempt('refused'), attempt('stopped'), attempt(null)])('shipped is too late, whatever was answered', (last) => {
    expect(after('shipped', last)).toMatchObject({ kind: 'refused', code: 'too_late' });
  });

  test('rejected by FastPod itself is not cancellable', () => {
    expect(after('rejected', attempt('ambiguous'))).toMatchObject({ kind: 'refused', code: 'not_cancellable' });
  });

  test.each(['draft', 'new_order', 'on_hold', 'in_production'])('%s after no answer goes ahead', (word) => {
    for (const outcome of ['ambiguous', 'lost', 'not_taken', 'stopped', null] as const) {
      expect(after(word, attempt(outcome))).toEqual({ kind: 'active' });
    }
    expect(after(word)).toEqual({ kind: 'active' });
  });

  test.each(['draft', 'new_order', 'on_hold'])("%s after a refusal is a refusal, in the provider's words", (word) => {
    const refused = attempt('refused', ['Payment is being taken.']);
    expect(after(word, attempt('ambiguous'), refused)).toEqual({ kind: 'refused', code: 'rejected_by_provider', message: 'Payment is being taken.' });
  });

  test('in production after a refusal is too late', () => {
    expect(after('in_production', attempt('refused', ['No.']))).toEqual({ kind: 'refused', code: 'too_late', message: 'No.' });
  });

  test('a refusal without words gets ours', () => {
    expect(after('new_order', attempt('refused'))).toMatchObject({ code: 'rejected_by_provider', message: expect.stringMatching(/gave no reason/) });
  });

  test('only the last answer counts: a refusal before a lost write proves nothing', () => {
    expect(after('new_order', attempt('refused'), attempt('ambiguous'))).toEqual({ kind: 'active' });
  });

  test('an unknown status is unclear, and named', () => {
    expect(after('frozen', attempt('refused'))).toMatchObject({ kind: 'unclear', message: expect.stringContaining('"frozen"') });
  });

  test('a status that FastPod does not have is unclear, should it ever come', () => {
    expect(judge(history(attempt('refused')), { ...snapshotOf(), status: 'cancel_requested' })).toMatchObject({ kind: 'unclear' });
  });

  test('is total, and says stopped for a stopped order only', () => {
    fc.assert(
      fc.property(anyHistory, anySnapshot, (made, snapshot) => {
        const verdict = judge(made, snapshot);
        expect(verdict.kind === 'stopped').toBe(snapshot.status === 'stopped');
        expect(verdict.kind === 'refused' ? verdict.message : 'words').not.toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(anyHistory, anyWord, (made, order_status) => {
        const stopped = judge(made, snapshotOf({ order_status })).kind === 'stopped';
        expect(stopped).toBe(order_status === 'cancelled' || order_status === 'canceled');
      }),
    );
  });
});
