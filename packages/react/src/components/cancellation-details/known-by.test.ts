import type { CountermandEvent } from '@countermand/client';
import { expect, test } from '@jest/globals';
import { decisionOn, justification, sentAndSeen } from './known-by.ts';

const evidence = { operation: 'read', at: '2026-03-02T08:00:00Z', httpStatus: 200 };

function history(...events: readonly Partial<CountermandEvent>[]): readonly CountermandEvent[] {
  const plain = { account: 'acme', actor: 'system', at: '2026-03-02T08:00:00Z', batch: null, cancellation: 'can_1', channel: 'worker', data: {}, evidence: null, from: null, reason: null, to: null, type: 'cancellation.observed' } as const;
  return events.map((event, index) => ({ ...plain, ...event, position: index + 1 }));
}

test('what a decision rests on is the last write, its answer, and the reads since: no earlier ones, and nothing that a person did', () => {
  const events = history(
    { type: 'attempt.started', data: { operation: 'cancel', number: 1 } },
    { type: 'attempt.finished', data: { outcome: 'lost' } },
    { reason: 'A read of the first attempt.' },
    { type: 'attempt.started', data: { operation: 'cancel', number: 2 } },
    { type: 'attempt.finished', data: { outcome: 'ambiguous' } },
    { type: 'cancellation.state_changed', from: 'sending', to: 'unknown', reason: 'The answer once more.' },
    { evidence },
    { type: 'cancellation.rescheduled', channel: 'console', actor: 'ann', reason: 'A person asked for a new look.' },
    { type: 'cancellation.state_changed', from: 'unknown', to: 'needs_attention', reason: 'Sent twice and still active.' },
  );
  const { sent, answer, reads } = sentAndSeen(events);
  expect([sent?.position, answer?.position, reads.map(({ position }) => position)]).toEqual([4, 5, [7, 9]]);
  expect(sentAndSeen(history({ reason: 'Not sent yet.' }))).toEqual({ sent: undefined, answer: undefined, reads: [] });
});

test("a person's decision is told as one, with what was seen before it; what came after it takes its place", () => {
  const seen = { type: 'cancellation.state_changed', to: 'needs_attention', evidence } as const;
  const decided = { type: 'cancellation.state_changed', to: 'cancelled', actor: 'ann', data: { decision: 'cancelled' } } as const;
  expect(decisionOn(history(seen, decided))?.actor).toBe('ann');
  expect(justification(history(seen, decided))).toEqual(evidence);
  expect([decisionOn(history(decided, seen)), justification(history(decided))]).toEqual([undefined, null]);
});
