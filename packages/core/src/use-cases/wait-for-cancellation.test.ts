import { aFollowUp, anEvent, createUseCaseHarness, problemOf, settle, valueOf } from '../test-support/index.ts';
import { WaitForCancellation, type Waited } from './wait-for-cancellation.ts';
import type { Result } from '../model/problem.ts';

async function setUp() {
  const core = createUseCaseHarness();
  const { id } = valueOf(await core.request()).view;
  const useCase = core.container.resolve(WaitForCancellation);
  const wait = (limits: { timeoutMs?: number; signal?: AbortSignal } = {}) => {
    const waiting: { answer?: Result<Waited> } = {};
    void useCase.execute(id, { timeoutMs: 30_000, ...limits }).then((answer) => (waiting.answer = answer));
    return waiting;
  };
  return { ...core, id, wait, useCase };
}

test('an ended cancellation is answered at once, and nothing is left behind', async () => {
  const { wait, change, id, ledger, clock } = await setUp();
  await change(id, { state: 'cancelled', confirmedBy: 'response' });
  const waiting = wait();
  await settle();
  expect(waiting.answer).toMatchObject({ ok: true, value: { settled: true, record: { cancellation: { state: 'cancelled' } } } });
  expect([ledger.listeners, clock.sleeping]).toEqual([0, 0]);
});

test('the answer comes with the change that ends it', async () => {
  const { wait, change, id, clock } = await setUp();
  const waiting = wait();
  await clock.advance(1_000);
  await change(id, { state: 'sending' });
  await settle();
  expect(waiting.answer).toBeUndefined();
  await change(id, { state: 'refused' });
  await clock.advance(25);
  expect(waiting.answer).toMatchObject({ value: { settled: true } });
});

test('a hold that is owed is waited for', async () => {
  const { wait, change, id, clock, ledger } = await setUp();
  await ledger.transact((it) => it.insertFollowUp(aFollowUp({ cancellationId: id }), anEvent()));
  await change(id, { state: 'cancelled' });
  const waiting = wait();
  await clock.advance(1_000);
  expect(waiting.answer).toBeUndefined();
  await ledger.transact((it) => it.changeFollowUp({ id: aFollowUp().id, version: 1 }, { state: 'failed' }, anEvent()));
  await clock.advance(25);
  expect(waiting.answer).toMatchObject({ value: { settled: true } });
});

test('what a person has to decide is answered at once, as not settled', async () => {
  const { wait, change, id } = await setUp();
  await change(id, { state: 'requested' });
  await change(id, { state: 'needs_attention', nextActionAt: null });
  const waiting = wait();
  await settle();
  expect(waiting.answer).toMatchObject({ value: { settled: false, record: { cancellation: { state: 'needs_attention' } } } });
});

test('at the time limit the latest record is answered', async () => {
  const { wait, clock, ledger } = await setUp();
  const waiting = wait({ timeoutMs: 5_000 });
  await clock.advance(4_999);
  expect(waiting.answer).toBeUndefined();
  await clock.advance(1);
  expect(waiting.answer).toMatchObject({ ok: true, value: { settled: false, record: { cancellation: { state: 'queued' } } } });
  expect([ledger.listeners, clock.sleeping]).toEqual([0, 0]);
});

test('a caller that goes away ends the wait', async () => {
  const { wait, clock, ledger } = await setUp();
  const caller = new AbortController();
  const waiting = wait({ signal: caller.signal });
  await settle();
  caller.abort();
  await settle();
  expect(waiting.answer).toMatchObject({ value: { settled: false } });
  expect([ledger.listeners, clock.sleeping]).toEqual([0, 0]);
});

test('a busy ledger is not read at every commit', async () => {
  const { wait, request, clock, ledger } = await setUp();
  let looks = 0;
  const look = ledger.reader.cancellation.bind(ledger.reader);
  ledger.reader.cancellation = (id) => {
    looks++;
    return look(id);
  };
  wait();
  await clock.advance(1_000);
  const before = looks;
  for (let id = 100; id < 200; id++) await request({ reference: `acme:${id}` });
  await clock.advance(100);
  expect(looks - before).toBeLessThanOrEqual(3);
});

test('an unknown id is not found', async () => {
  const { useCase, ledger, clock } = await setUp();
  expect(problemOf(await useCase.execute('can_404', { timeoutMs: 1_000 })).code).toBe('not_found');
  expect([ledger.listeners, clock.sleeping]).toEqual([0, 0]);
});
