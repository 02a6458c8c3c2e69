import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Exchange } from '../provider/http.ts';
import { NOT_TAKEN_CAUSES, type WriteOutcome } from '../provider/outcomes.ts';
import { answered, anAttempt, createEngineHarness, createTestCore, fakeEvidence, FakeRemote, createFakeProvider, lostAnswer, type EngineHarness } from '../test-support/index.ts';
import { SILENT_TELEMETRY } from '../ports/telemetry.ts';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { believableOutcome } from './believable-outcome.ts';
import { RateBudget } from './rate-budget.ts';
import { WriteCall } from './write-call.ts';

const provider = createFakeProvider(new FakeRemote());
const attempt = anAttempt();
const proof = fakeEvidence('stop', { subject: '7', statuses: { status: 'stopped' } });

const CLAIMS: readonly WriteOutcome[] = [
  { kind: 'stopped', evidence: proof },
  { kind: 'requested', evidence: proof },
  { kind: 'held', evidence: proof },
  { kind: 'refused', code: 'too_late', message: 'no', readBack: false, evidence: proof },
  ...NOT_TAKEN_CAUSES.map((cause): WriteOutcome => ({ kind: 'not_taken', cause, message: 'no', evidence: proof })),
  { kind: 'ambiguous', message: 'who knows', evidence: proof },
];

const notSent = (cause: 'unreachable' | 'not_admitted'): Exchange => ({ kind: 'not_sent', cause, message: 'did not leave', at: '' });

function aCall(mayLeave: boolean): WriteCall {
  const core = createTestCore();
  const account = core.container.resolve(AccountDirectory).usable('acme');
  if (!account.ok) throw new Error(account.problem.detail);
  const parts = { id: attempt.id, account: account.value, budget: core.container.resolve(RateBudget), clock: core.clock, telemetry: SILENT_TELEMETRY, signal: new AbortController().signal };
  return new WriteCall(parts, () => (mayLeave ? { admitted: true } : { admitted: false, why: 'the lease is too old' }));
}

async function believed(claimed: WriteOutcome, exchanges: readonly Exchange[]): Promise<WriteOutcome> {
  const call = aCall(true);
  await call.admit('write');
  for (const exchange of exchanges) call.observe(exchange);
  return believableOutcome(provider, { attempt, call, claimed });
}

describe('laws 1 and 3: the wire overrules the plugin', () => {
  test('whatever a plugin claims, a write that was let out and got no answer is ambiguous', async () => {
    for (const claimed of CLAIMS) {
      for (const exchanges of [[], [lostAnswer()], [notSent('not_admitted')], [notSent('not_admitted'), lostAnswer()]]) {
        expect((await believed(claimed, exchanges)).kind).toBe('ambiguous');
      }
    }
  });

  test('whatever a plugin claims, a 5xx, a 408 and a redirect decide nothing that allows a second write or a success', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CLAIMS), fc.oneof(fc.integer({ min: 500, max: 599 }), fc.constant(408), fc.integer({ min: 100, max: 199 })), async (claimed, status) => {
        expect((await believed(claimed, [answered(status)])).kind).toBe('ambiguous');
      }),
    );
  });

  test('"not taken" is believed by the status that says so, and by no other', async () => {
    const statuses = { rate_limited: [429], unauthorized: [401], forbidden: [403], not_sent: [] } as const;
    for (let status = 100; status < 600; status++) {
      for (const [cause, allowed] of Object.entries(statuses)) {
        const { kind } = await believed({ kind: 'not_taken', cause: cause as keyof typeof statuses, message: 'no', evidence: proof }, [answered(status)]);
        expect([status, cause, kind]).toEqual([status, cause, (allowed as readonly number[]).includes(status) ? 'not_taken' : 'ambiguous']);
      }
    }
  });

  test('what did not leave for want of a connection was not taken, whatever the plugin says', async () => {
    for (const claimed of CLAIMS) expect((await believed(claimed, [notSent('unreachable')])).kind).toBe('not_taken');
  });

  test('what the engine held back is tried again, whatever the plugin makes of it', async () => {
    for (const claimed of CLAIMS) {
      const call = aCall(false);
      await call.admit('write');
      call.observe(notSent('not_admitted'));
      expect(believableOutcome(provider, { attempt, call, claimed })).toMatchObject({ kind: 'not_taken', cause: 'not_sent' });
    }
  });

  test('an honest answer is believed', async () => {
    expect(await believed(CLAIMS[0]!, [answered(200)])).toBe(CLAIMS[0]);
    expect((await believed({ kind: 'stopped', evidence: { ...proof, subject: '8' } }, [answered(200)])).kind).toBe('ambiguous');
    expect((await believed({ kind: 'requested', evidence: fakeEvidence('ask') }, [answered(202)])).kind).toBe('ambiguous');
  });
});

describe('law 3: a plugin that takes an ambiguous write for one that was not taken', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  test.each<[string, Exchange]>([
    ['a lost answer', lostAnswer()],
    ['a 503', answered(503)],
    ['a 200', answered(200)],
  ])('after %s causes no second write before a read', async (_what, exchange) => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(({ call, write, order, remote }) => {
      write.applied = order !== undefined && remote.stop(order);
      call.observe(exchange);
      return { kind: 'not_taken', cause: 'not_sent', message: 'surely not', evidence: fakeEvidence('stop') };
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'cancelled', confirmedBy: 'read', alreadyCancelled: false });
    expect(engine.remote.writes).toHaveLength(1);
  });
});
