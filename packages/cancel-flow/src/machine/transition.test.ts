import { expect, test } from '@jest/globals';
import { EVENTS } from '../test-support/events.ts';
import { preview, previewOf, second, tracked, view } from '../test-support/samples.ts';
import { BUSY, CALL, DRAFT, INTENT, KEY, QUESTION, SAMPLES } from '../test-support/states.ts';
import type { EventType, FlowEvent } from './event.ts';
import type { FlowState, StateName, StateOf } from './state.ts';
import { transition } from './transition.ts';

/** Where each event leads from each sample; `same` for a change within the state. What is not listed changes nothing at all. */
const MOVES: { readonly [From in StateName]: { readonly [Type in EventType]?: StateName | 'same' } } = {
  idle: { open: 'previewing' },
  previewing: {
    previewed: 'confirming', preview_failed: 'preview_failed', choose: 'same', session_expired: 'session_expired', not_sent: 'offline', went_offline: 'offline', close: 'idle',
  },
  preview_failed: { retry: 'previewing', close: 'idle' },
  confirming: { choose: 'previewing', confirm: 'submitting', type: 'same', retry: 'previewing', close: 'idle' },
  submitting: {
    filed: 'following', file_refused: 'submit_refused', file_unanswered: 'submit_uncertain', session_expired: 'session_expired', not_sent: 'offline', close: 'same',
  },
  submit_uncertain: {
    filed: 'following', pause_over: 'submitting', send_again: 'submitting', look: 'same', looked: 'following', look_failed: 'same', session_expired: 'session_expired',
    not_sent: 'offline', went_offline: 'offline', close: 'same',
  },
  submit_refused: { filed: 'following', back: 'confirming', close: 'idle' },
  following: { updated: 'same', withdraw: 'withdrawing', watch_lost: 'same', session_expired: 'session_expired', not_sent: 'offline', went_offline: 'offline', close: 'same' },
  withdrawing: {
    updated: 'same', withdraw_answered: 'settled', withdraw_refused: 'following', withdraw_unanswered: 'following', watch_lost: 'same', session_expired: 'session_expired', not_sent: 'offline', close: 'same',
  },
  settled: { open: 'previewing', watch_lost: 'same', session_expired: 'session_expired', not_sent: 'same', close: 'same' },
  session_expired: { filed: 'same', session_renewed: 'submitting', renewal_failed: 'same', close: 'same' },
  offline: { filed: 'same', came_online: 'submitting', retry: 'submitting', close: 'same' },
};

const names = Object.keys(SAMPLES) as StateName[];
const types = Object.keys(EVENTS) as EventType[];
const cells = names.flatMap((name) => types.map((type) => ({ name, type, to: MOVES[name][type] })));

test.each(cells)('$name on $type: $to', ({ name, type, to }) => {
  const before: FlowState = SAMPLES[name];
  const { state } = transition(before, EVENTS[type]);
  if (to === undefined) return expect(state).toBe(before);
  expect(state.name).toBe(to === 'same' ? name : to);
  expect(state).not.toBe(before);
});

test.each(cells.filter(({ type }) => 'call' in EVENTS[type]))('$name: a late $type changes nothing', ({ name, type }) => {
  const before: FlowState = SAMPLES[name];
  const late = { ...EVENTS[type], call: CALL - 3 } as FlowEvent;
  expect(transition(before, late).state).toBe(before);
});

function after(state: FlowState, ...events: readonly FlowEvent[]): FlowState {
  return events.reduce<FlowState>((before, event) => transition(before, event).state, state);
}

test('a double click submits once', () => {
  const once = after(SAMPLES.confirming, EVENTS.confirm);
  expect(after(once, { type: 'confirm', key: 'another' })).toBe(once);
});

test('several orders are stopped only when their count was typed', () => {
  const previews = [previewOf('shop:1'), previewOf('shop:2'), previewOf('shop:3', { plan: { kind: 'refuse', why: 'It has shipped.', effects: [], code: 'too_late' } })];
  const several: FlowState = { ...SAMPLES.confirming, question: { ...QUESTION, draft: { ...DRAFT, orders: ['shop:1', 'shop:2', 'shop:3'] }, previews } };
  expect(after(several, EVENTS.confirm)).toBe(several);
  expect(after(several, { type: 'type', text: 'cancel-3' }, EVENTS.confirm)).toMatchObject({ name: 'confirming' });
  expect(after(several, { type: 'type', text: 'cancel-2' }, EVENTS.confirm)).toMatchObject({ intent: { orders: [{ reference: 'shop:1' }, { reference: 'shop:2' }] } });
});

test('an order that cannot be stopped is not asked for', () => {
  const refused = preview({ plan: { kind: 'refuse', why: 'It has shipped.', effects: [], code: 'too_late' } });
  const asked: FlowState = { ...SAMPLES.confirming, question: { ...QUESTION, previews: [refused] } };
  expect(after(asked, EVENTS.confirm)).toBe(asked);
});

test.each(['sending', 'requested', 'unknown', 'needs_attention'] as const)('what is %s already is followed, not asked for again', (state) => {
  const found = after(SAMPLES.previewing, { type: 'previewed', call: CALL, previews: [preview({ joins: view(state) })] });
  expect(found).toMatchObject({ name: 'following', intent: null, orders: [{ cancellation: { state } }] });
});

test('the same request keeps its key after a refusal, another one gets a new key', () => {
  const back = after(SAMPLES.submit_refused, { type: 'back' });
  expect(after(back, EVENTS.confirm)).toMatchObject({ intent: { key: KEY } });
  expect(after(back, { type: 'choose', choices: { reason: 'fraud' } }, EVENTS.confirm)).toMatchObject({ intent: { key: 'key-2' } });
});

test('a repetition that is turned away for now leaves the doubt', () => {
  const repeated = after(SAMPLES.submit_uncertain, { type: 'send_again' }) as StateOf<'submitting'>;
  expect(repeated).toMatchObject({ doubt: true, sends: 2, intent: { key: KEY } });
  expect(after(repeated, { type: 'file_refused', call: repeated.serial, problem: BUSY })).toMatchObject({ name: 'submit_uncertain', problem: BUSY });
  expect(after(SAMPLES.submitting, { type: 'file_refused', call: CALL, problem: BUSY })).toMatchObject({ name: 'submit_refused' });
});

test('after a doubt, only a refusal that comes from a look at the ledger says that nothing is recorded', () => {
  const repeated = after(SAMPLES.submit_uncertain, { type: 'send_again' }) as StateOf<'submitting'>;
  const refusedAs = (code: string) => after(repeated, { type: 'file_refused', call: repeated.serial, problem: { code, detail: 'no', retryable: false } });
  expect(refusedAs('forbidden')).toMatchObject({ name: 'submit_uncertain' });
  expect(refusedAs('not_found')).toMatchObject({ name: 'submit_uncertain' });
  expect(refusedAs('conflicting_options')).toMatchObject({ name: 'submit_refused' });
});

test('a look that finds nothing proves nothing', () => {
  const looking = after(SAMPLES.submit_uncertain, { type: 'look' });
  const nothing = after(looking, { type: 'looked', call: looking.serial, filing: null });
  expect(nothing).toMatchObject({ name: 'submit_uncertain', look: 'nothing_found', intent: { key: KEY } });
});

test('a session that ends anywhere loses nothing', () => {
  for (const name of ['submitting', 'withdrawing', 'following', 'previewing'] as const) {
    const expired = after(SAMPLES[name], EVENTS.session_expired);
    const renewed = after(expired, { type: 'session_renewed', call: expired.serial });
    const { serial: _serial, call: _call, watch: _watch, ...rest } = SAMPLES[name] as StateOf<'withdrawing'>;
    expect(renewed).toMatchObject(rest);
  }
});

test('an answer that comes while the session is renewed is kept', () => {
  const expired = after(SAMPLES.submitting, EVENTS.session_expired, EVENTS.filed);
  expect(expired).toMatchObject({ name: 'session_expired', resume: { name: 'following' } });
  expect(after(expired, { type: 'session_renewed', call: expired.serial })).toMatchObject({ name: 'following', orders: [{ cancellation: { id: 'can_1' } }] });
});

test('a request that arrived after all is followed, also from the question', () => {
  const back = after(SAMPLES.submit_refused, { type: 'back' });
  expect(after(back, EVENTS.filed)).toMatchObject({ name: 'following' });
  expect(after(SAMPLES.confirming, EVENTS.filed)).toBe(SAMPLES.confirming);
});

test('what others still ask for goes on, and says so', () => {
  const stays = { cancellation: view('queued', { updatedAt: second(1) }) };
  expect(after(SAMPLES.withdrawing, { type: 'withdraw_answered', call: CALL, updates: [stays] })).toMatchObject({ name: 'following', notice: { kind: 'others_ask' } });
});

test('it is watched until the hold has settled, and no longer', () => {
  const held = view('cancelled', { replacement: { target: { kind: 'order', id: '2' }, status: 'held', hold: 'held' } });
  expect(transition(SAMPLES.settled, EVENTS.close).effects).toHaveLength(1);
  const { state, effects } = transition(SAMPLES.settled, { type: 'updated', update: { cancellation: held } });
  expect(state).toMatchObject({ name: 'settled', watch: null });
  expect(effects).toEqual([]);
});

test('several orders are settled when the last of them is', () => {
  const two: FlowState = { ...SAMPLES.following, orders: [tracked(view('queued')), { asked: 'shop:2', cancellation: null, problem: null }] };
  const one = after(two, { type: 'updated', update: { cancellation: view('cancelled', { updatedAt: second(1) }) } });
  expect(one.name).toBe('following');
  expect(after(one, { type: 'updated', update: { asked: 'shop:2', problem: BUSY } })).toMatchObject({ name: 'settled', watch: null });
});

test('the intent is what was shown', () => {
  const shown: FlowState = { ...SAMPLES.confirming, question: { ...QUESTION, previews: [preview({ orderNumber: '1001' })] } };
  expect(after(shown, EVENTS.confirm)).toMatchObject({ intent: { ...INTENT, key: 'key-2', orders: [{ reference: 'shop:1', orderNumber: '1001' }] } });
});
