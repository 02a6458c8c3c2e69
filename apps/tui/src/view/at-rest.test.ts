import { expect, test } from '@jest/globals';
import { CANCELLATION_STATES, END_STATES, HOLD_STATES, type CancellationView } from '@countermand/core/model';
import { isViewAtRest } from './at-rest.ts';

const due = '2026-03-02T09:00:00.000Z';
const held = (hold: (typeof HOLD_STATES)[number]): Pick<CancellationView, 'replacement'> => ({ replacement: { target: null, status: null, hold } });

test('only an end, or what waits for a person, is at rest', () => {
  const atRest = CANCELLATION_STATES.filter((state) => isViewAtRest({ state }));
  expect(new Set(atRest)).toEqual(new Set([...END_STATES, 'needs_attention']));
});

test('what a person had sent again is not, and of holds only one that is owed', () => {
  expect(isViewAtRest({ state: 'needs_attention', nextActionAt: due })).toBe(false);
  expect(HOLD_STATES.filter((hold) => !isViewAtRest({ state: 'cancelled', ...held(hold) }))).toEqual(['pending']);
  // Somebody asked for another look at what has ended: it has ended all the same.
  expect(isViewAtRest({ state: 'cancelled', nextActionAt: due })).toBe(true);
});
