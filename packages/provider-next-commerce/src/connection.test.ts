import type { Snapshot } from '@countermand/core/model';
import type { History, PastAttempt, WriteOutcome } from '@countermand/core/provider';
import { FAILURES } from '@countermand/provider-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connect, customerOrder, fulfillmentOrder, OPTIONS, read, write, type Connected } from './test-support/connected.ts';
import { snapshotOf } from './test-support/snapshots.ts';
import { FULFILLMENT_ORDER_STATUSES, ORDER_FULFILLMENT_STATUSES, ORDER_STATUSES, REQUEST_STATUSES } from './vocabulary.ts';

const TARGET = fulfillmentOrder(1001);
let connected: Connected;
beforeEach(async () => {
  connected = await connect();
});
afterEach(() => connected.close());

async function snapshot(target = TARGET): Promise<Snapshot> {
  const outcome = await connected.connection.doRead(target, read());
  if (outcome.kind !== 'found') throw new Error(outcome.message);
  return outcome.snapshot;
}

async function send(operation: string, target = TARGET): Promise<{ outcome: WriteOutcome; attempt: PastAttempt }> {
  const startedAt = Date.now();
  const outcome = await connected.connection.doWrite(target, operation, OPTIONS, write());
  return { outcome, attempt: { operation, startedAt, outcome: outcome.kind, evidence: outcome.evidence } };
}

async function judge(attempts: readonly PastAttempt[], target = TARGET) {
  return connected.connection.judge(target, { attempts, observations: [] }, await snapshot(target));
}

describe('a cancel whose answer got lost', () => {
  test('is found out by a read, and so is the replacement, which is then held', async () => {
    connected.simulator.fail({ failure: 'effect_answer_lost' });
    const { outcome, attempt } = await send('cancel');
    expect(outcome.kind).toBe('ambiguous');
    expect(await judge([attempt])).toEqual({ kind: 'stopped', replacementLikely: true });
    const found = await connected.connection.doFindReplacement!(TARGET, undefined, read());
    const [id] = connected.simulator.replacementsOf(1001);
    expect(found).toMatchObject({ replacements: [{ target: fulfillmentOrder(id!), hold: 'needed' }] });
    expect((await send('hold', fulfillmentOrder(id!))).outcome.kind).toBe('held');
    expect(connected.simulator.autoSend(id!)).toBe(false);
  });

  test('without its hold the replacement ships again', async () => {
    connected.simulator.fail({ failure: 'effect_answer_lost' });
    await send('cancel');
    const [id] = connected.simulator.replacementsOf(1001);
    expect(connected.simulator.autoSend(id!)).toBe(true);
    const verdict = await judge([{ operation: 'hold', startedAt: Date.now(), outcome: 'ambiguous', evidence: null }], fulfillmentOrder(id!));
    expect(verdict).toMatchObject({ kind: 'refused', code: 'too_late' });
  });

  test('ends closed instead of canceled, as the vendor may do it', async () => {
    await connected.close();
    connected = await connect({ cancelledAs: 'closed' });
    connected.simulator.fail({ failure: 'effect_answer_lost' });
    const { attempt } = await send('cancel');
    expect(await judge([attempt])).toEqual({ kind: 'stopped', replacementLikely: true });
  });

  test('that never happened is told apart', async () => {
    connected.simulator.fail({ failure: 'no_effect_connection_broken' });
    const { outcome, attempt } = await send('cancel');
    expect(outcome.kind).toBe('ambiguous');
    expect(await judge([attempt])).toEqual({ kind: 'active' });
  });
});

describe('a request to a location', () => {
  const target = fulfillmentOrder(1003);

  test('is accepted some reads later', async () => {
    const { outcome, attempt } = await send('request_cancellation', target);
    expect(outcome.kind).toBe('requested');
    const kinds = [await judge([attempt], target), await judge([attempt], target), await judge([attempt], target)].map(({ kind }) => kind);
    expect(kinds).toEqual(['requested', 'requested', 'stopped']);
  });

  test('is refused some reads later', async () => {
    connected.simulator.fail({ failure: 'rejected_later' });
    const { attempt } = await send('request_cancellation', target);
    const verdicts = [await judge([attempt], target), await judge([attempt], target), await judge([attempt], target)];
    expect(verdicts.map(({ kind }) => kind)).toEqual(['requested', 'requested', 'refused']);
    expect(verdicts[2]).toMatchObject({ code: 'rejected_by_provider' });
  });

  test('is refused although its answer was lost: the order was changed after it left', async () => {
    connected.simulator.fail({ failure: 'effect_answer_lost' });
    const { attempt } = await send('request_cancellation', target);
    connected.simulator.decide(1003, 'reject');
    expect(await judge([{ ...attempt, startedAt: attempt.startedAt - 1 }], target)).toMatchObject({ kind: 'refused' });
  });

  test('an earlier refusal is no answer to a request that never arrived', async () => {
    connected.simulator.set(1003, { requestStatus: 'cancel_rejected' });
    connected.simulator.fail({ failure: 'no_effect_connection_broken' });
    const { attempt } = await send('request_cancellation', target);
    // The clocks of a test are too fast to tell before from after.
    expect(await judge([{ ...attempt, startedAt: attempt.startedAt + 60_000 }], target)).toEqual({ kind: 'active' });
  });

  test('takes over when a cancel came a moment too late, and only once', async () => {
    const before = await snapshot();
    connected.simulator.set(1001, { status: 'processing', requestStatus: 'accepted' });
    const { outcome, attempt } = await send('cancel');
    expect(outcome).toMatchObject({ kind: 'refused', readBack: true });
    const observations = [{ rawStatus: before.rawStatus, seenAt: attempt.startedAt - 1 }];
    const now = await snapshot();
    expect(connected.connection.judge(TARGET, { attempts: [attempt], observations }, now)).toEqual({ kind: 'active' });
    expect(connected.connection.plan(TARGET, now, OPTIONS)).toMatchObject({ operation: 'request_cancellation' });
    expect(connected.connection.judge(TARGET, { attempts: [attempt, attempt], observations }, now)).toMatchObject({ kind: 'refused' });
  });
});

describe('a refusal', () => {
  test('of what was cancelled already turns out to be a stop', async () => {
    connected.simulator.fail({ failure: 'already_cancelled' });
    const { outcome, attempt } = await send('cancel');
    expect(outcome).toMatchObject({ kind: 'refused', readBack: true });
    expect(await judge([attempt])).toMatchObject({ kind: 'stopped' });
  });

  test('of what was sent out is too late', async () => {
    connected.simulator.fail({ failure: 'too_late' });
    const { attempt } = await send('cancel');
    expect(await judge([attempt])).toMatchObject({ kind: 'refused', code: 'too_late' });
  });
});

describe('the account’s own choices', () => {
  test('strategy and replacement are the account’s where the requester names none', async () => {
    await connected.close();
    connected = await connect({}, { strategy: 'request', onReplacement: 'leave' });
    const plan = connected.connection.plan(TARGET, await snapshot(), OPTIONS);
    expect(plan).toMatchObject({ operation: 'request_cancellation' });
    expect(plan.effects).toContainEqual(expect.objectContaining({ name: 'sent_again', happens: 'perhaps' }));
    expect(connected.connection.plan(TARGET, await snapshot(), { ...OPTIONS, strategy: 'cancel' })).toMatchObject({ operation: 'cancel' });
  });
});

describe('every failure, in every write: never a stop that did not happen', () => {
  beforeEach(async () => {
    await connected.close();
    // Two of the failures are that no answer comes: each is waited for four times.
    connected = await connect({}, { timeoutMs: 400 });
  });

  // 50 MB four times over are for the tests of the HTTP client.
  test.each(FAILURES.filter((failure) => failure !== 'huge_body'))('%s', async (failure) => {
    for (const [operation, target, isStopped] of [
      ['cancel', TARGET, () => connected.simulator.fulfillmentOrder(1001)?.['status'] === 'canceled'],
      ['request_cancellation', fulfillmentOrder(1003), () => connected.simulator.fulfillmentOrder(1003)?.['status'] === 'canceled'],
      ['order_cancel', customerOrder('10004'), () => connected.simulator.order('10004')?.['status'] === 'canceled'],
      ['hold', fulfillmentOrder(1002), () => false],
    ] as const) {
      connected.simulator.fail({ failure });
      const before = connected.simulator.requests.length;
      const { outcome } = await send(operation, target);
      // Only a lie that is perfect in every word can be believed; a read tells later.
      if (outcome.kind === 'stopped' && failure !== 'lies') expect([operation, isStopped()]).toEqual([operation, true]);
      expect(connected.simulator.requests.length - before).toBeLessThanOrEqual(1);
      connected.simulator.clearFailures();
    }
  });
});

describe('pure and total, whatever was read', () => {
  const word = fc.oneof(fc.constantFrom(null, ...FULFILLMENT_ORDER_STATUSES, ...REQUEST_STATUSES, ...ORDER_STATUSES, ...ORDER_FULFILLMENT_STATUSES), fc.string());
  const anySnapshot = fc
    .record({ kind: fc.constantFrom('fulfillment_order', 'order', 'other'), rawStatus: fc.record({ status: word, request_status: word, fulfillment_status: word }), closure: fc.jsonValue(), lines: fc.jsonValue(), updatedAt: fc.option(fc.string(), { nil: undefined }) })
    .map(({ kind, rawStatus, closure, lines, updatedAt }): Snapshot => ({
      ...snapshotOf(),
      target: { kind, id: '7' },
      rawStatus,
      ...(updatedAt !== undefined && { updatedAt }),
      providerData: { closure, line_items: lines, fulfillments: lines },
    }));
  const anyHistory: fc.Arbitrary<History> = fc.record({
    attempts: fc.array(
      fc.record({
        operation: fc.constantFrom('cancel', 'request_cancellation', 'order_cancel', 'hold', 'other'),
        startedAt: fc.nat(),
        outcome: fc.constantFrom('stopped', 'requested', 'held', 'refused', 'not_taken', 'ambiguous', 'lost', null),
        evidence: fc.option(fc.record({ operation: fc.string(), at: fc.string(), statuses: fc.record({ request_status: word }), messages: fc.array(fc.string()) })),
      }),
    ),
    observations: fc.array(fc.record({ rawStatus: fc.record({ status: word, request_status: word }), seenAt: fc.nat() })),
  });

  test('there is a plan and a verdict', () => {
    fc.assert(
      fc.property(anySnapshot, anyHistory, fc.constantFrom('auto', 'cancel', 'request'), (shown, told, strategy) => {
        const plan = connected.connection.plan(shown.target, shown, { ...OPTIONS, strategy });
        const verdict = connected.connection.judge(shown.target, told, shown);
        expect(['send', 'already', 'refuse', 'watch']).toContain(plan.kind);
        expect(['stopped', 'requested', 'refused', 'active', 'held', 'unclear']).toContain(verdict.kind);
      }),
      { numRuns: 500 },
    );
  });

  test('stopped is said only of what the words prove', () => {
    fc.assert(
      fc.property(anySnapshot, anyHistory, (shown, told) => {
        const { status, request_status: requestStatus } = shown.rawStatus;
        const proven = ['canceled', 'cancelled', 'not_required', 'closed'].includes(status ?? '') || requestStatus === 'cancel_accepted';
        const verdict = connected.connection.judge(shown.target, told, shown);
        if (verdict.kind === 'stopped') expect(proven).toBe(true);
        if (connected.connection.plan(shown.target, shown, OPTIONS).kind === 'already') expect(proven).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
