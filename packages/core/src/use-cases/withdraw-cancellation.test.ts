import { timestamp } from '../model/clock.ts';
import type { CancellationState } from '../model/states.ts';
import { ALICE, anEvent, BOB, createUseCaseHarness, overriding, problemOf, valueOf } from '../test-support/index.ts';
import { WithdrawCancellation, type WithdrawRequest } from './withdraw-cancellation.ts';

const MINUTE = 60_000;
const CAROL = { principal: 'key:key_carol', channel: 'api' } as const;

function setUp() {
  const core = createUseCaseHarness();
  const useCase = core.container.resolve(WithdrawCancellation);
  return { ...core, withdraw: (id: string, request: WithdrawRequest = { actor: ALICE }) => useCase.execute(id, request) };
}

test('law 9: what is queued is taken back, with one event for the requester and one for the state', async () => {
  const { request, withdraw, events, clock } = setUp();
  const { view } = valueOf(await request());
  await clock.advance(1_000);
  const result = valueOf(await withdraw(view.id));
  expect(result).toMatchObject({ withdrawn: true, requestersLeft: 0 });
  expect(result.record.cancellation).toMatchObject({ state: 'withdrawn', nextActionAt: null, settledAt: clock.now() });
  expect((await events()).slice(1)).toMatchObject([
    { type: 'cancellation.requester_withdrawn', actor: ALICE },
    { type: 'cancellation.state_changed', actor: ALICE, from: 'queued', to: 'withdrawn' },
  ]);
});

test('law 4: withdrawing takes back that requester only; the last one out withdraws the cancellation', async () => {
  const { request, withdraw } = setUp();
  const { view } = valueOf(await request());
  await request({}, { actor: BOB });
  await request({}, { actor: BOB });
  expect(valueOf(await withdraw(view.id))).toMatchObject({ withdrawn: false, requestersLeft: 2, record: { cancellation: { state: 'queued' } } });
  expect(valueOf(await withdraw(view.id, { actor: BOB }))).toMatchObject({ withdrawn: true, requestersLeft: 0 });
});

test('law 4: repeating a withdrawal takes nobody else out', async () => {
  const { request, withdraw, events } = setUp();
  const { view } = valueOf(await request());
  await request({}, { actor: BOB });
  await withdraw(view.id);
  const told = (await events()).length;
  expect(valueOf(await withdraw(view.id))).toMatchObject({ withdrawn: false, requestersLeft: 1 });
  expect(await events()).toHaveLength(told);
});

test('a withdrawn cancellation stays withdrawn, and saying so again succeeds', async () => {
  const { request, withdraw, ledger } = setUp();
  const { view } = valueOf(await request());
  await withdraw(view.id);
  const { commits } = ledger;
  expect(valueOf(await withdraw(view.id)).withdrawn).toBe(true);
  expect(ledger.commits).toBe(commits);
});

test('where only one ever asked, anybody takes it back; where several did, a stranger has to say so', async () => {
  const { request, withdraw } = setUp();
  const alone = valueOf(await request()).view.id;
  expect(valueOf(await withdraw(alone, { actor: CAROL })).withdrawn).toBe(true);
  const shared = valueOf(await request({ reference: 'acme:8' })).view.id;
  await request({ reference: 'acme:8' }, { actor: BOB });
  expect(problemOf(await withdraw(shared, { actor: CAROL }))).toMatchObject({ code: 'state_conflict', detail: expect.stringContaining('none of the 2') });
  expect(valueOf(await withdraw(shared, { actor: CAROL, everyone: true }))).toMatchObject({ withdrawn: true, requestersLeft: 0 });
});

test('one requester can be named', async () => {
  const { request, withdraw } = setUp();
  const { view } = valueOf(await request());
  const second = valueOf(await request()).record.requesters[1]!;
  expect(valueOf(await withdraw(view.id, { actor: CAROL, requesterId: second.id }))).toMatchObject({ withdrawn: false, requestersLeft: 1 });
  expect(problemOf(await withdraw(view.id, { actor: CAROL, requesterId: 'req_404' })).code).toBe('not_found');
});

test('when the one in a hurry leaves, the time of those who stay counts again', async () => {
  const { request, withdraw, clock } = setUp();
  const later = clock.now() + 10 * MINUTE;
  const { view } = valueOf(await request({ sendAfter: timestamp(later) }));
  await request({ sendAfter: timestamp(clock.now() + MINUTE) }, { actor: BOB });
  const left = valueOf(await withdraw(view.id, { actor: BOB })).record.cancellation;
  expect(left).toMatchObject({ state: 'scheduled', sendAfter: later, nextActionAt: later });
  await request({}, { actor: BOB });
  const queued = valueOf(await withdraw(view.id, { actor: BOB })).record.cancellation;
  expect(queued).toMatchObject({ state: 'queued', sendAfter: later, nextActionAt: later });
});

test.each<[CancellationState, CancellationState[], string]>([
  ['sending', ['sending'], 'has left for the provider'],
  ['unknown', ['sending', 'unknown'], 'may have taken effect'],
  ['requested', ['requested'], 'Ask the provider'],
  ['needs_attention', ['requested', 'needs_attention'], 'then resolve it'],
  ['cancelled', ['cancelled'], 'ended as cancelled'],
  ['refused', ['refused'], 'ended as refused'],
  ['failed', ['failed'], 'ended as failed'],
])('law 6: what is %s cannot be taken back, and is told why', async (_state, path, why) => {
  const { request, withdraw, change, record } = setUp();
  const { view } = valueOf(await request());
  for (const state of path) await change(view.id, { state });
  const before = await record(view.id);
  expect(problemOf(await withdraw(view.id))).toMatchObject({ code: 'state_conflict', detail: expect.stringContaining(why) });
  expect(await record(view.id)).toEqual(before);
});

test('law 6: of a hundred withdrawals racing with sends, each has one winner', async () => {
  const { request, withdraw, record, ledger } = setUp();
  const ids: string[] = [];
  for (let id = 1; id <= 100; id++) ids.push(valueOf(await request({ reference: `acme:${id}` })).view.id);
  const send = async (id: string) => {
    const { cancellation } = await record(id);
    return ledger.transact(async (it) => (await it.changeCancellation(cancellation, { state: 'sending' }, anEvent({ cancellationId: id }))) !== undefined);
  };
  const outcomes = await Promise.all(ids.map((id, index) => (index % 2 ? Promise.all([send(id), withdraw(id)]) : Promise.all([withdraw(id), send(id)]).then(([one, other]) => [other, one] as const))));
  for (const [index, [sent, withdrawn]] of outcomes.entries()) {
    expect(sent).toBe(!withdrawn.ok);
    expect((await record(ids[index]!)).cancellation.state).toBe(sent ? 'sending' : 'withdrawn');
  }
});

test('law 6: a change that comes between the look and the withdrawal makes it look again', async () => {
  const core = setUp();
  const { view } = valueOf(await core.request());
  const { ledger } = core;
  let misses = 2;
  const transact = ledger.transact.bind(ledger);
  ledger.transact = (work) =>
    transact((it) => work(misses-- > 0 ? overriding(it, { changeCancellation: () => Promise.resolve(undefined) }) : it));
  expect(valueOf(await core.withdraw(view.id)).withdrawn).toBe(true);
  const told = (await core.events(view.id)).map((event) => event.type);
  expect(told).toEqual(['cancellation.requested', 'cancellation.requester_withdrawn', 'cancellation.state_changed']);
});

test('an unknown id is not found', async () => {
  const { withdraw } = setUp();
  expect(problemOf(await withdraw('can_404')).code).toBe('not_found');
});
