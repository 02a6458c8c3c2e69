import { expect, test } from '@jest/globals';
import { second, tracked, view } from '../test-support/samples.ts';
import { acceptUpdate, supersedes } from './accept-update.ts';

const early = { updatedAt: second(1) };
const late = { updatedAt: second(2) };
const replacement = (hold: 'pending' | 'held' | 'failed', id = '2') => ({ replacement: { target: { kind: 'order', id }, status: null, hold } });

test.each([
  ['later', view('sending', early), view('unknown', late), true],
  ['older', view('unknown', late), view('sending', early), false],
  ['an end over everything live, whatever the clocks say', view('unknown', late), view('cancelled', early), true],
  ['another end over an end', view('refused', early), view('cancelled', late), false],
  ['live over an end', view('cancelled', early), view('unknown', late), false],
  ['a warning on an end', view('cancelled', early), view('cancelled', late), true],
  ['more attempts in the same moment', view('queued', early), view('sending', { ...early, attempts: 1 }), true],
  ['fewer attempts in the same moment', view('sending', { ...early, attempts: 1 }), view('queued', early), false],
  ['a legal move in the same moment', view('scheduled', early), view('queued', early), true],
  ['an impossible move in the same moment', view('queued', early), view('scheduled', early), false],
  ['a hold that settled without a new time', view('cancelled', { ...early, ...replacement('pending') }), view('cancelled', { ...early, ...replacement('held') }), true],
  ['a hold that went back without a new time', view('cancelled', { ...early, ...replacement('held') }), view('cancelled', { ...early, ...replacement('pending') }), false],
  ['a held replacement that vanished without a new time', view('cancelled', { ...early, ...replacement('held') }), view('cancelled', early), false],
  ['the hold of a second replacement', view('cancelled', { ...early, ...replacement('held') }), view('cancelled', { ...early, ...replacement('pending', '3') }), true],
  ['a hold that is tried again later', view('cancelled', { ...early, ...replacement('failed') }), view('cancelled', { ...late, ...replacement('pending') }), true],
])('%s', (_what, shown, next, accepted) => {
  expect(supersedes(next, shown)).toBe(accepted);
});

test('news of another cancellation is none', () => {
  const orders = [tracked(view('queued'))];
  expect(acceptUpdate(orders, { asked: 'shop:1', cancellation: view('cancelled', { id: 'can_2' }) })).toBe(orders);
  expect(acceptUpdate(orders, { asked: 'shop:1', problem: { code: 'not_found', detail: 'Not found.' } })).toBe(orders);
});

test('what joined a stop stays one that joined, and hearing the same again is no news', () => {
  const joined = [tracked({ ...view('queued'), joined: true })];
  expect(acceptUpdate(joined, { cancellation: view('sending', early) })[0]?.cancellation).toMatchObject({ state: 'sending', joined: true });
  const orders = [tracked(view('queued'))];
  expect(acceptUpdate(orders, { cancellation: view('queued') })).toBe(orders);
});

test('an order that waits takes its first cancellation, and no second', () => {
  const waiting = [{ asked: 'shop:1', cancellation: null, problem: null }];
  const filed = acceptUpdate(waiting, { asked: 'shop:1', cancellation: view('queued') });
  expect(filed[0]?.cancellation?.id).toBe('can_1');
  expect(acceptUpdate(filed, { asked: 'shop:1', cancellation: view('queued', { id: 'can_2' }) })).toBe(filed);
});
