import { DuplicateLiveTargetError } from '../errors/index.ts';
import { timestamp } from '../model/clock.ts';
import type { CancellationState } from '../model/states.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { BOB, createUseCaseHarness, fakeAccount, overriding, problemOf, valueOf } from '../test-support/index.ts';
import { RequestCancellation } from './request-cancellation.ts';

const MINUTE = 60_000;
const asBob = { actor: BOB };

test('law 4: a second request for a live target joins it as a requester', async () => {
  const { request, events } = createUseCaseHarness();
  const first = valueOf(await request());
  const second = valueOf(await request({ reason: 'fraud', note: 'mine' }, asBob));
  expect(second).toMatchObject({ joined: true, replayed: false, view: { id: first.view.id, joined: true, reason: 'customer_request' } });
  expect(second.view.requesters).toMatchObject([{ actor: 'local:alice' }, { actor: 'local:bob', reason: 'fraud', note: 'mine' }]);
  expect((await events()).map((event) => [event.type, event.actor.principal, event.reason])).toEqual([
    ['cancellation.requested', 'local:alice', 'customer_request'],
    ['cancellation.joined', 'local:bob', 'fraud'],
  ]);
});

test('law 4: fifty requests at once for one target are one cancellation with fifty requesters', async () => {
  const { request } = createUseCaseHarness();
  const answers = (await Promise.all(Array.from({ length: 50 }, () => request()))).map(valueOf);
  expect(new Set(answers.map((answer) => answer.view.id)).size).toBe(1);
  expect(answers.filter((answer) => !answer.joined)).toHaveLength(1);
});

test('law 4: two accounts of one store share its targets; another store has its own', async () => {
  const { request } = createUseCaseHarness();
  const first = valueOf(await request());
  expect(valueOf(await request({ reference: 'acme-too:7' }))).toMatchObject({ joined: true, view: { id: first.view.id, account: 'acme' } });
  expect(valueOf(await request({ reference: 'other:7' })).joined).toBe(false);
  expect(valueOf(await request({ reference: 'acme:parcel/7' })).joined).toBe(false);
});

test('law 4: an ended cancellation is not joined', async () => {
  const { request, change } = createUseCaseHarness();
  const first = valueOf(await request());
  await change(first.view.id, { state: 'withdrawn' });
  const second = valueOf(await request());
  expect(second.joined).toBe(false);
  expect(second.view.id).not.toBe(first.view.id);
});

test('law 4: the earliest time wins', async () => {
  const { request, clock, events } = createUseCaseHarness();
  const inMinutes = (minutes: number) => ({ sendAfter: timestamp(clock.now() + minutes * MINUTE) });
  const { view } = valueOf(await request(inMinutes(10)));
  expect(valueOf(await request(inMinutes(20))).record.cancellation).toMatchObject({ state: 'scheduled', sendAfter: clock.now() + 10 * MINUTE });
  const sooner = valueOf(await request(inMinutes(5))).record.cancellation;
  expect(sooner).toMatchObject({ state: 'scheduled', sendAfter: clock.now() + 5 * MINUTE, nextActionAt: clock.now() + 5 * MINUTE });
  const now = valueOf(await request()).record.cancellation;
  expect(now).toMatchObject({ id: view.id, state: 'queued', sendAfter: clock.now(), nextActionAt: clock.now() });
  const told = (await events(view.id)).map((event) => [event.type, event.from, event.to]);
  expect(told).toEqual([
    ['cancellation.requested', null, 'scheduled'],
    ['cancellation.joined', null, null],
    ['cancellation.joined', null, null],
    ['cancellation.rescheduled', 'scheduled', 'scheduled'],
    ['cancellation.joined', null, null],
    ['cancellation.state_changed', 'scheduled', 'queued'],
  ]);
});

test('law 4: a request put off does not put off what is due', async () => {
  const { request, clock } = createUseCaseHarness();
  await request();
  const joined = valueOf(await request({ sendAfter: timestamp(clock.now() + MINUTE) })).record;
  expect(joined.cancellation).toMatchObject({ state: 'queued', nextActionAt: clock.now(), version: 1 });
  expect(joined.requesters[1]?.sendAfter).toBe(clock.now() + MINUTE);
});

test('law 4: the highest priority wins', async () => {
  const { request } = createUseCaseHarness();
  await request({ priority: 'bulk' });
  expect(valueOf(await request({ priority: 'bulk' })).record.cancellation).toMatchObject({ priority: 'bulk', version: 1 });
  expect(valueOf(await request()).record.cancellation).toMatchObject({ priority: 'interactive', version: 2 });
  expect(valueOf(await request({ priority: 'bulk' })).record.cancellation).toMatchObject({ priority: 'interactive', version: 2 });
});

test.each<[CancellationState[]]>([[['sending']], [['sending', 'unknown']], [['requested']], [['sending', 'unknown', 'needs_attention']]])(
  'law 4: what went through %p is joined and left as it is',
  async (path) => {
    const { request, change, record } = createUseCaseHarness();
    const { view } = valueOf(await request({ priority: 'bulk' }));
    for (const state of path) await change(view.id, { state, nextActionAt: null });
    const before = (await record(view.id)).cancellation;
    expect(valueOf(await request({ expectedOrderNumber: '1001' }, asBob))).toMatchObject({ joined: true, record: { cancellation: before } });
  },
);

test.each([
  [{ refund: true }, {}, ['/options/refund']],
  [{}, { refund: true, notifyCustomer: true }, ['/options/refund', '/options/notifyCustomer']],
  [{ message: 'Sorry' }, { message: 'Oh no' }, ['/options/message']],
  [{ strategy: 'request' }, {}, ['/options/strategy']],
  [{}, { onReplacement: 'leave' }, ['/options/onReplacement']],
] as const)('law 4: %j and then %j conflict, and each option is named', async (there, here, pointers) => {
  const { request, record, events } = createUseCaseHarness();
  const { view } = valueOf(await request({ options: there }));
  const problem = problemOf(await request({ options: here }));
  expect(problem).toMatchObject({ code: 'conflicting_options', errors: pointers.map((pointer) => ({ pointer })) });
  expect(problem.detail).toContain(view.id);
  expect((await record(view.id)).requesters).toHaveLength(1);
  expect(await events()).toHaveLength(1);
});

test('law 4: options that mean the same do not conflict, said or not', async () => {
  const { request } = createUseCaseHarness({ accounts: [fakeAccount('acme'), fakeAccount('acme-too', { onReplacement: 'leave' })] });
  await request();
  const same = { refund: false, notifyCustomer: false, strategy: 'auto', onReplacement: 'hold' } as const;
  expect(valueOf(await request({ options: same })).joined).toBe(true);
  expect(problemOf(await request({ reference: 'acme-too:7' })).code).toBe('conflicting_options');
  expect(valueOf(await request({ reference: 'acme-too:7', options: { onReplacement: 'hold' } })).joined).toBe(true);
});

test('an expected order number is added to what is not sent yet, and two that differ conflict', async () => {
  const { request } = createUseCaseHarness();
  await request();
  const joined = valueOf(await request({ expectedOrderNumber: '1001' }));
  expect(joined.record.cancellation).toMatchObject({ expectedOrderNumber: '1001', version: 2 });
  expect(problemOf(await request({ expectedOrderNumber: '1002' }))).toMatchObject({ code: 'conflicting_options', errors: [{ pointer: '/expect/orderNumber' }] });
});

test('law 4: a live cancellation that shows only at the insert is joined at the second look', async () => {
  const core = createUseCaseHarness();
  const first = valueOf(await core.request());
  const { ledger } = core;
  let hidden = true;
  const transact: Ledger['transact'] = (work) =>
    ledger
      .transact((it) => work(hidden ? overriding(it, { liveCancellation: () => Promise.resolve(undefined) }) : it))
      .catch((error: unknown) => {
        expect(error).toBeInstanceOf(DuplicateLiveTargetError);
        hidden = false;
        throw error;
      });
  core.container.register(LEDGER, { useValue: overriding<Ledger>(ledger, { transact }) });
  const again = core.container.resolve(RequestCancellation).execute({ reference: 'acme:7', reason: 'fraud' }, { ...asBob, idempotencyKey: 'two', route: 'x' });
  expect(valueOf(await again)).toMatchObject({ joined: true, view: { id: first.view.id } });
});
