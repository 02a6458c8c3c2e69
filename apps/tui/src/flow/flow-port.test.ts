import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CancelFlowPort, Filing, Intent, OrderUpdate } from '@countermand/cancel-flow';
import type { CancellationView } from '@countermand/core/model';
import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../service/answer.ts';
import type { FiledCancellation } from '../service/service.ts';
import { samplePreview, sampleStop } from '../test-support/sample-stops.ts';
import { scriptService, type ServiceScript } from '../test-support/scripted-service.ts';
import { createFlowPort } from './flow-port.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const CHOICES = { reason: 'fraud', note: 'ring', options: {} } as const;

let signal: AbortSignal;
let filed: CancellationView[];
let progress: number[];
let change: () => void;

const ok = <Value>(value: Value): Promise<Answer<Value>> => Promise.resolve({ ok: true, value });
const no = (code: string, more: { readonly status?: number } = {}): Promise<Answer<never>> => Promise.resolve({ ok: false, problem: { code, detail: `It is ${code}.`, retryable: false, ...more } });
const intentOf = (...references: readonly string[]): Intent => ({ key: 'key-1', orders: references.map((reference) => ({ reference })), choices: CHOICES });
const filingOf = (...views: readonly CancellationView[]): Filing => ({ orders: views.map((view) => ({ asked: view.reference, cancellation: view, problem: null })) });

function port(script: ServiceScript): CancelFlowPort {
  const scripted = scriptService(script);
  change = scripted.change;
  // Time passes at once, but not before everybody else had their turn.
  const clock = { sleep: () => setImmediate() };
  return createFlowPort({ service: scripted.service, clock, now: () => NOW, onFiled: (view) => filed.push(view), onProgress: (done) => progress.push(done) });
}

beforeEach(() => {
  signal = new AbortController().signal;
  filed = [];
  progress = [];
});

describe('looking', () => {
  test('many orders are looked at in pages, in their order', async () => {
    const orders = Array.from({ length: 60 }, (_, index) => `acme:${index}`);
    const pages: number[] = [];
    const { preview } = port({
      preview: ({ references }) => {
        pages.push(references.length);
        return ok(references.map((reference) => samplePreview(reference)));
      },
    });
    const outcome = await preview({ orders, choices: CHOICES, kept: null }, signal);
    expect(outcome.kind === 'done' && outcome.value.map(({ asked }) => asked)).toEqual(orders);
    expect([pages, progress]).toEqual([[25, 25, 10], [0, 25, 50]]);
  });

  test('a problem is told as it is; an answer for too few orders is none', async () => {
    expect(await port({ preview: () => no('connection_failed') }).preview({ orders: ['acme:1'], choices: CHOICES, kept: null }, signal)).toMatchObject({ kind: 'problem', problem: { code: 'connection_failed' } });
    expect(await port({ preview: () => ok([]) }).preview({ orders: ['acme:1'], choices: CHOICES, kept: null }, signal)).toEqual({ kind: 'no_answer' });
  });
});

describe('filing', () => {
  test('one goes under the key of the intent, several under keys of their own that are the same each time', async () => {
    const keys: string[] = [];
    const { file } = port({
      file: (request, key) => {
        keys.push(key);
        return ok({ view: sampleStop(request.reference ?? ''), replayed: false });
      },
    });
    await file(intentOf('acme:1'), signal);
    await file(intentOf('acme:1', 'acme:2'), signal);
    await file(intentOf('acme:1', 'acme:2'), signal);
    expect(keys).toEqual(['key-1', 'key-1 acme:1', 'key-1 acme:2', 'key-1 acme:1', 'key-1 acme:2']);
  });

  test.each([
    ['the connection broke', () => no('connection_failed')],
    ['the answer cannot be read', () => no('unreadable_answer')],
    ['the ledger broke off', () => no('ledger_unavailable')],
    ['the server fell over', () => no('something_new', { status: 500 })],
    ['it threw', () => Promise.reject(new Error('boom'))],
  ])('where %s, nobody knows what was recorded: the whole has no answer, and what is known is worked', async (_, answer: () => Promise<Answer<FiledCancellation>>) => {
    const { file } = port({ file: ({ reference = '' }) => (reference === 'acme:2' ? answer() : ok({ view: sampleStop(reference), replayed: false })) });
    expect(await file(intentOf('acme:1', 'acme:2', 'acme:3'), signal)).toEqual({ kind: 'no_answer' });
    expect(filed.map(({ reference }) => reference)).toEqual(['acme:1', 'acme:3']);
  });

  test('a definite no is the answer for one order, and of several the state of that one', async () => {
    const { file } = port({ file: ({ reference = '' }) => (reference === 'acme:2' ? no('conflicting_options') : ok({ view: sampleStop(reference), replayed: false })) });
    expect(await file(intentOf('acme:2'), signal)).toMatchObject({ kind: 'problem', problem: { code: 'conflicting_options' } });
    expect(await file(intentOf('acme:1', 'acme:2'), signal)).toMatchObject({ kind: 'done', value: { orders: [{ cancellation: { reference: 'acme:1' } }, { asked: 'acme:2', cancellation: null, problem: { code: 'conflicting_options' } }] } });
  });

  test.each([
    ['is too busy', () => no('rate_limited', { status: 429 })],
    ['no longer takes the key for it', () => no('forbidden', { status: 403 })],
  ])('one of several that may be recorded is not told as not recorded because the server %s when it is asked again', async (_, later: () => Promise<Answer<FiledCancellation>>) => {
    const answers: (() => Promise<Answer<FiledCancellation>>)[] = [() => no('connection_failed'), later, () => ok({ view: sampleStop('acme:2'), replayed: true })];
    const { file } = port({ file: ({ reference = '' }) => (reference === 'acme:2' ? answers.shift()!() : ok({ view: sampleStop(reference), replayed: true })) });
    expect(await file(intentOf('acme:1', 'acme:2'), signal)).toEqual({ kind: 'no_answer' });
    expect(await file(intentOf('acme:1', 'acme:2'), signal)).toEqual({ kind: 'no_answer' });
    expect(await file(intentOf('acme:1', 'acme:2'), signal)).toMatchObject({ kind: 'done', value: { orders: [{ problem: null }, { problem: null }] } });
  });

  test('one that may be recorded is not refused for good by who did not look, but by who did', async () => {
    const answers = [() => no('connection_failed'), () => no('forbidden', { status: 403 }), () => no('conflicting_options')];
    const { file } = port({ file: () => answers.shift()!() });
    expect(await file(intentOf('acme:1'), signal)).toEqual({ kind: 'no_answer' });
    expect(await file(intentOf('acme:1'), signal)).toMatchObject({ kind: 'problem', problem: { code: 'forbidden', retryable: true } });
    expect(await file(intentOf('acme:1'), signal)).toMatchObject({ kind: 'problem', problem: { code: 'conflicting_options', retryable: false } });
  });

  test('what a provider says of a number is definite; a key that is refused is a session that ended', async () => {
    expect(await port({ file: () => no('provider_unavailable') }).file(intentOf('acme:1'), signal)).toMatchObject({ kind: 'problem' });
    expect(await port({ file: () => no('unauthorized') }).file(intentOf('acme:1'), signal)).toEqual({ kind: 'session_expired' });
  });
});

describe('looking whether it arrived', () => {
  const requester = { actor: 'local:alice', channel: 'tui', reason: 'fraud', note: 'ring', batch: null, requestedAt: new Date(NOW + 1_000).toISOString(), withdrawnAt: null };
  const look = async (views: Readonly<Record<string, CancellationView>>, intent: Intent) => {
    const { look: ask } = port({ cancellations: ({ reference = '' }) => ok({ items: views[reference] ? [views[reference]] : [], nextCursor: null }) });
    return ask(intent, signal);
  };

  test('it is there when somebody asked in these words since', async () => {
    expect(await look({ 'acme:1': sampleStop('acme:1', { requesters: [requester] }) }, intentOf('acme:1'))).toMatchObject({ kind: 'done', value: { orders: [{ asked: 'acme:1' }] } });
    expect(filed).toHaveLength(1);
  });

  test.each([
    ['there is none', {}],
    ['it was asked for before', { 'acme:1': sampleStop('acme:1', { requesters: [{ ...requester, requestedAt: new Date(NOW - 120_000).toISOString() }] }) }],
    ['it was for another reason', { 'acme:1': sampleStop('acme:1', { requesters: [{ ...requester, reason: 'other' }] }) }],
    ['it was taken back', { 'acme:1': sampleStop('acme:1', { requesters: [{ ...requester, withdrawnAt: requester.requestedAt }] }) }],
  ])('nothing is found where %s', async (_, views) => {
    expect(await look(views, intentOf('acme:1'))).toEqual({ kind: 'done', value: null });
  });

  test('one of several that is missing is completed by the same request only', async () => {
    expect(await look({ 'acme:1': sampleStop('acme:1', { requesters: [requester] }) }, intentOf('acme:1', 'acme:2'))).toEqual({ kind: 'done', value: null });
  });
});

describe('following', () => {
  test('tells what is, then what changes, over the end until the hold has settled', async () => {
    const replacement = { target: { kind: 'order', id: '9' }, status: null, hold: 'pending' as const };
    const history: CancellationView[] = [sampleStop('acme:1'), sampleStop('acme:1', { state: 'cancelled', replacement }), sampleStop('acme:1', { state: 'cancelled', replacement: { ...replacement, hold: 'held' } })];
    const told: OrderUpdate[] = [];
    const { follow } = port({ cancellation: () => ok(history.length > 1 ? history.shift()! : history[0]!) });
    expect(await follow(filingOf(sampleStop('acme:1')), (update) => told.push(update), signal)).toEqual({ kind: 'done', value: undefined });
    expect(told.map((update) => ('cancellation' in update ? [update.cancellation.state, update.cancellation.replacement?.hold] : []))).toEqual([['queued', undefined], ['cancelled', 'pending'], ['cancelled', 'held']]);
  });

  test('many are read by the list, and one by one only where they are older', async () => {
    const references = Array.from({ length: 40 }, (_, index) => `acme:${index}`);
    const single = jest.fn((id: string) => ok({ ...sampleStop('acme:0'), id, state: 'withdrawn' as const }));
    const listed = references.slice(1).map((reference) => sampleStop(reference, { state: 'cancelled' }));
    const { follow } = port({ cancellation: single, cancellations: () => ok({ items: listed, nextCursor: 'more' }) });
    const told: OrderUpdate[] = [];
    await follow(filingOf(...references.map((reference) => sampleStop(reference))), (update) => told.push(update), signal);
    expect([told.length, single.mock.calls.length]).toEqual([40, 1]);
  });

  test('says when it can tell no more, and ends when nobody listens', async () => {
    expect(await port({ cancellation: () => no('ledger_unavailable') }).follow(filingOf(sampleStop('acme:1')), () => {}, signal)).toMatchObject({ kind: 'problem' });
    const over = new AbortController();
    const following = port({ cancellation: () => ok(sampleStop('acme:1')) }).follow(filingOf(sampleStop('acme:1')), () => over.abort(), over.signal);
    change();
    expect(await following).toEqual({ kind: 'done', value: undefined });
  });
});

describe('taking back', () => {
  test('those that were taken back are told, also where others had left; only where all had is it refused', async () => {
    const { withdraw } = port({ withdraw: (id) => (id === 'late' ? no('state_conflict') : ok({ ...sampleStop('acme:1'), id, state: 'withdrawn' })) });
    expect(await withdraw(['one', 'late'], signal)).toMatchObject({ kind: 'done', value: [{ cancellation: { id: 'one', state: 'withdrawn' } }] });
    expect(await withdraw(['late'], signal)).toMatchObject({ kind: 'problem', problem: { code: 'state_conflict' } });
  });

  test('without an answer nobody knows', async () => {
    expect(await port({ withdraw: () => no('connection_failed') }).withdraw(['one'], signal)).toEqual({ kind: 'no_answer' });
  });
});

test('a key that is refused is not renewed, and says so; one that works again goes on', async () => {
  expect(await port({ accounts: () => no('unauthorized') }).renewSession(signal)).toMatchObject({ kind: 'problem', problem: { detail: 'It is unauthorized.' } });
  expect(await port({}).renewSession(signal)).toEqual({ kind: 'done', value: undefined });
});
