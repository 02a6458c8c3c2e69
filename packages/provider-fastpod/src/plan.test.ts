import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plan } from './plan.ts';
import { anySnapshot, anyWord, snapshotOf } from './test-support/snapshots.ts';

describe('plan', () => {
  test.each([
    ['draft', { kind: 'send', operation: 'cancel' }, 'yes'],
    ['new_order', { kind: 'send', operation: 'cancel' }, 'yes'],
    ['on_hold', { kind: 'send', operation: 'cancel' }, 'yes'],
    ['in_production', { kind: 'send', operation: 'cancel' }, 'ask'],
    ['frozen', { kind: 'send', operation: 'cancel' }, 'ask'],
    ['shipped', { kind: 'refuse', code: 'too_late' }, 'no'],
    ['rejected', { kind: 'refuse', code: 'not_cancellable' }, 'no'],
    ['cancelled', { kind: 'already' }, 'no'],
    ['canceled', { kind: 'already' }, 'no'],
  ])('an order that is %s', (order_status, expected, answer) => {
    const snapshot = snapshotOf({ order_status });
    expect(plan(snapshot)).toMatchObject(expected);
    expect(snapshot.eligibility.answer).toBe(answer);
  });

  test('an order that could not be read is sent: its own answer decides', () => {
    expect(plan(undefined)).toMatchObject({ kind: 'send', operation: 'cancel' });
  });

  test('a send names what happens, what does not, and what FastPod does not say', () => {
    const effects = Object.fromEntries(plan(snapshotOf()).effects.map(({ name, happens }) => [name, happens]));
    expect(effects).toEqual({ stops_fulfilment: 'yes', replacement_created: 'no', refund: 'perhaps', customer_notified: 'perhaps' });
  });

  test('is total, never watches, and takes nothing but a stopped order for stopped already', () => {
    fc.assert(
      fc.property(fc.option(anySnapshot, { nil: undefined }), (snapshot) => {
        const made = plan(snapshot);
        expect(made.why).not.toBe('');
        expect(['send', 'already', 'refuse']).toContain(made.kind);
        expect(made.kind === 'already').toBe(snapshot?.status === 'stopped');
        expect(made.kind === 'refuse').toBe(snapshot?.status === 'shipped' || snapshot?.status === 'closed');
      }),
    );
  });

  test('whatever word FastPod uses, only shipped, rejected and cancelled spare the call', () => {
    const settled = ['shipped', 'rejected', 'cancelled', 'canceled'];
    fc.assert(fc.property(anyWord, (order_status) => (plan(snapshotOf({ order_status })).kind !== 'send') === settled.includes(order_status)));
  });
});
