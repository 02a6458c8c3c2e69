import { aCancellation, aFollowUp, aRequester } from '../test-support/index.ts';
import { FOLLOW_UP_MOVES, FOLLOW_UP_STATES, holdState, type FollowUpState } from './follow-up.ts';
import { toView } from './view.ts';

const record = (changes: Parameters<typeof aCancellation>[0] = {}, followUps: readonly FollowUpState[] = []) => ({
  cancellation: aCancellation(changes),
  requesters: [aRequester()],
  followUps: followUps.map((state, index) => aFollowUp({ id: `fol_${index}`, state, nextActionAt: null })),
});

test('a fresh cancellation shows what is known and leaves out what is not', () => {
  expect(toView(record())).toEqual({
    id: 'can_00000000000000000000000001',
    account: 'acme',
    provider: 'acme-print',
    target: { kind: 'job', id: '7' },
    reference: 'acme:7',
    state: 'queued',
    reason: 'customer_request',
    note: null,
    providerStatus: { before: null, after: null },
    attempts: 0,
    requesters: [
      { actor: 'local:alice', channel: 'cli', reason: 'customer_request', note: null, batch: null, requestedAt: '2026-03-02T09:00:00.000Z', withdrawnAt: null },
    ],
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    nextActionAt: '2026-03-02T09:00:00.000Z',
    warnings: [],
  });
});

test('an end shows what confirmed it and how the provider stood before and after', () => {
  const view = toView(
    record({
      state: 'cancelled',
      confirmedBy: 'read',
      alreadyCancelled: true,
      orderNumber: '1001',
      statusBefore: { status: 'open', request_status: null },
      statusAfter: { status: 'closed', request_status: 'accepted' },
      settledAt: Date.parse('2026-03-02T09:00:05Z'),
      nextActionAt: null,
      demo: true,
    }),
    { joined: true },
  );
  expect(view).toMatchObject({
    state: 'cancelled',
    confirmedBy: 'read',
    alreadyCancelled: true,
    orderNumber: '1001',
    providerStatus: { before: 'open/-', after: 'closed/accepted' },
    settledAt: '2026-03-02T09:00:05.000Z',
    demo: true,
    joined: true,
  });
  expect(view).not.toHaveProperty('nextActionAt');
});

test('a no that is still being read back is not shown as a refusal', () => {
  const refusal = { code: 'not_cancellable', message: 'No.' } as const;
  expect(toView(record({ state: 'unknown', refusal }))).not.toHaveProperty('refusal');
  expect(toView(record({ state: 'refused', refusal })).refusal).toEqual(refusal);
});

test('of several replacements the one in the worst state is shown', () => {
  const holdOf = (...states: FollowUpState[]) => toView(record({ state: 'cancelled' }, states)).replacement?.hold;
  expect(holdOf()).toBeUndefined();
  expect(holdOf('none')).toBeUndefined();
  expect(holdOf('held')).toBe('held');
  expect(holdOf('held', 'left')).toBe('left');
  expect(holdOf('held', 'left', 'unknown')).toBe('pending');
  expect(holdOf('searching', 'failed', 'held')).toBe('failed');
});

test('the next action is the earliest of the cancellation and its follow-ups', () => {
  const at = Date.parse('2026-03-02T10:00:00Z');
  const view = toView({ ...record({ nextActionAt: null }), followUps: [aFollowUp({ nextActionAt: at + 1 }), aFollowUp({ id: 'fol_2', nextActionAt: at })] });
  expect(view.nextActionAt).toBe('2026-03-02T10:00:00.000Z');
});

test('a follow-up that ended well never moves again', () => {
  for (const state of FOLLOW_UP_STATES) {
    const ended = holdState(state) === 'held' || holdState(state) === 'left' || holdState(state) === undefined;
    if (ended) expect(FOLLOW_UP_MOVES[state]).toEqual([]);
    else expect(FOLLOW_UP_MOVES[state]).not.toEqual([]);
  }
});
