import { expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import type { Answer, ServiceProblem } from '../answer.ts';
import { SAMPLE_VIEW } from '../../test-support/sample-view.ts';
import { settle, type SettleParts } from './settle.ts';

const { settledAt: _, replacement: __, ...UNSETTLED } = SAMPLE_VIEW;
const SETTLED: Partial<CancellationView> = { state: 'cancelled', settledAt: '2026-03-02T09:00:00.000Z' };
const LOST: ServiceProblem = { code: 'connection_failed', detail: 'Gone.', retryable: true };

/** A server that answers these one after the other; a wait takes as long as it may, unless what comes is settled. */
function serverThat(...answers: readonly (Partial<CancellationView> | ServiceProblem)[]) {
  let now = 0;
  const waits: number[] = [];
  const queue = [...answers];
  const parts: SettleParts = {
    now: () => now,
    sleep: async (milliseconds) => void (now += milliseconds),
    look: async (seconds): Promise<Answer<CancellationView>> => {
      waits.push(seconds);
      const next = queue.length > 1 ? queue.shift() : queue[0];
      if (next !== undefined && 'code' in next) return { ok: false, problem: next };
      if (next?.settledAt === undefined) now += seconds * 1_000;
      return { ok: true, value: { ...UNSETTLED, ...(next as Partial<CancellationView>) } };
    },
  };
  return { parts, waits, elapsed: () => now };
}

const stateOf = (answer: Answer<CancellationView>): string => (answer.ok ? answer.value.state : answer.problem.code);

test('it asks again until it has settled, each time for as long as one call may wait', async () => {
  const { parts, waits } = serverThat({ state: 'requested' }, { state: 'requested' }, SETTLED);
  expect(stateOf(await settle(parts, { timeoutMs: 600_000 }))).toBe('cancelled');
  expect(waits).toEqual([30, 30, 30]);
});

test('at the time limit it is answered as it is', async () => {
  const { parts, waits, elapsed } = serverThat({ state: 'requested' });
  expect(stateOf(await settle(parts, { timeoutMs: 50_000 }))).toBe('requested');
  expect([waits, elapsed()]).toEqual([[30, 20], 50_000]);
});

test('a hold that is not settled is waited for; a person who has to decide is not', async () => {
  const pending = serverThat({ ...SETTLED, replacement: { target: null, status: null, hold: 'pending' } }, { ...SETTLED, replacement: { target: null, status: null, hold: 'held' } });
  await settle(pending.parts, { timeoutMs: 600_000 });
  expect(pending.waits).toHaveLength(2);
  const person = serverThat({ state: 'needs_attention' });
  expect(stateOf(await settle(person.parts, { timeoutMs: 600_000 }))).toBe('needs_attention');
  expect(person.waits).toHaveLength(1);
});

test('a server that is away for a moment is waited for with pauses; one that stays away is not', async () => {
  const restarting = serverThat(LOST, LOST, LOST, SETTLED);
  expect(stateOf(await settle(restarting.parts, { timeoutMs: 600_000 }))).toBe('cancelled');
  const gone = serverThat(LOST);
  expect(stateOf(await settle(gone.parts, { timeoutMs: 600_000 }))).toBe('connection_failed');
  expect(gone.elapsed()).toBeGreaterThan(60_000);
  expect(gone.elapsed()).toBeLessThan(70_000);
  expect(gone.waits.length).toBeLessThan(25);
});

test('what will not pass is answered at once', async () => {
  const { parts, waits } = serverThat({ code: 'not_found', detail: 'There is none.', retryable: false });
  expect(stateOf(await settle(parts, { timeoutMs: 600_000 }))).toBe('not_found');
  expect(waits).toHaveLength(1);
});

test('a signal ends it with the cancellation as it is then', async () => {
  const { parts } = serverThat({ state: 'queued' });
  const stop = new AbortController();
  const look: SettleParts['look'] = async (seconds, signal) => {
    if (signal === undefined) return parts.look(seconds, signal);
    stop.abort();
    throw stop.signal.reason;
  };
  expect(stateOf(await settle({ ...parts, look }, { timeoutMs: 600_000, signal: stop.signal }))).toBe('queued');
});
