import { targetKey } from '../model/target-key.ts';
import type { CancellationState } from '../model/states.ts';
import { ALICE, aFollowUp, anAttempt, anEvent, createUseCaseHarness, fakeAccount, problemOf, valueOf } from '../test-support/index.ts';
import { parseResolution, type Resolution } from './resolution.ts';
import { ResolveCancellation } from './resolve-cancellation.ts';

async function setUp(path: readonly CancellationState[] = ['requested', 'needs_attention']) {
  const core = createUseCaseHarness();
  const { id } = valueOf(await core.request()).view;
  for (const state of path) await core.change(id, { state, nextActionAt: null });
  await core.clock.advance(60_000);
  const useCase = core.container.resolve(ResolveCancellation);
  return { ...core, id, resolve: (resolution: Resolution) => useCase.execute(id, resolution, { actor: ALICE }) };
}

test('law 9: a person decides that it is cancelled, and the note is kept with the decision', async () => {
  const { resolve, events, id, clock } = await setUp();
  const { cancellation } = valueOf(await resolve({ as: 'cancelled', note: ' the factory said so ' }));
  expect(cancellation).toMatchObject({
    state: 'cancelled',
    confirmedBy: 'person',
    remark: 'Decided by local:alice: the factory said so',
    nextActionAt: null,
    settledAt: clock.now(),
  });
  expect((await events(id)).find((event) => event.to === 'cancelled')).toMatchObject({
    type: 'cancellation.state_changed',
    actor: ALICE,
    reason: 'the factory said so',
    data: { decision: 'cancelled' },
  });
});

test('what took the order\'s place is looked for, unless that was done or the account is gone', async () => {
  const { resolve, ...core } = await setUp();
  expect(valueOf(await resolve({ as: 'cancelled', note: 'x' })).followUps).toMatchObject([{ state: 'searching', nextActionAt: core.clock.now() }]);
  expect((await core.events()).at(-1)).toMatchObject({ type: 'follow_up.created', actor: ALICE });

  const known = await setUp();
  await known.ledger.transact((it) => it.insertFollowUp(aFollowUp({ cancellationId: known.id, state: 'held' }), anEvent()));
  expect(valueOf(await known.resolve({ as: 'cancelled', note: 'x' })).followUps).toMatchObject([{ state: 'held' }]);

  const gone = await setUp();
  const elsewhere = createUseCaseHarness({ shared: gone, accounts: [fakeAccount('another')] });
  const decided = await elsewhere.container.resolve(ResolveCancellation).execute(gone.id, { as: 'cancelled', note: 'x' }, { actor: ALICE });
  expect(valueOf(decided)).toMatchObject({ cancellation: { state: 'cancelled' }, followUps: [] });
});

test('a person decides that it was not stopped', async () => {
  const { resolve } = await setUp();
  const { cancellation, followUps } = valueOf(await resolve({ as: 'not_stopped', note: 'it has shipped' }));
  expect(cancellation).toMatchObject({
    state: 'refused',
    refusal: { code: 'not_cancellable', message: 'A person decided that it was not stopped: it has shipped' },
    confirmedBy: null,
  });
  expect(followUps).toEqual([]);
});

test('send again only makes the lane look; the state stays until a read shows it active', async () => {
  const { resolve, clock, events, id, remote } = await setUp();
  const { cancellation } = valueOf(await resolve({ as: 'send_again' }));
  expect(cancellation).toMatchObject({ state: 'needs_attention', sendAgain: true, nextActionAt: clock.now() });
  expect((await events(id)).at(-1)).toMatchObject({ type: 'cancellation.rescheduled', data: { decision: 'send_again' } });
  expect(remote.writes).toEqual([]);
});

test('law 3: a decision does not resolve an attempt that may yet land', async () => {
  const { resolve, ledger, id, record } = await setUp();
  const { cancellation } = await record(id);
  const key = targetKey(cancellation.origin, cancellation.target);
  await ledger.transact((it) => it.insertAttempt(anAttempt({ cancellationId: id }), key, anEvent()));
  await resolve({ as: 'not_stopped', note: 'x' });
  expect(await ledger.reader.unresolvedAttempts(key)).toHaveLength(1);
});

test.each<CancellationState[][]>([[[]], [['sending']], [['requested']], [['cancelled']], [['withdrawn']]])(
  'what went through %j is not for a person to decide',
  async (path) => {
    const { resolve, record, id } = await setUp(path);
    const before = await record(id);
    expect(problemOf(await resolve({ as: 'cancelled', note: 'x' })).code).toBe('state_conflict');
    expect(await record(id)).toEqual(before);
  },
);

test.each(['cancelled', 'not_stopped'] as const)('%s without a note is refused', async (as) => {
  const { resolve } = await setUp();
  expect(problemOf(await resolve({ as, note: '  ' }))).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/note' }] });
});

test.each<[unknown, unknown]>([
  [{ as: 'canceled', note: 'x' }, { as: 'cancelled', note: 'x' }],
  [{ as: 'send_again', note: null }, { as: 'send_again' }],
])('the body %j is understood', (body, resolution) => {
  expect(valueOf(parseResolution(body))).toEqual(resolution);
});

test.each<[unknown, string]>([
  [{}, '/as'],
  [{ as: 'shipped' }, '/as'],
  [{ as: 'cancelled' }, '/note'],
  [{ as: 'cancelled', note: 'x'.repeat(501) }, '/note'],
  [{ as: 'cancelled', note: 'x', state: 'cancelled' }, '/state'],
])('the body %j is refused at %s', (body, pointer) => {
  expect(problemOf(parseResolution(body)).errors).toMatchObject([{ pointer }]);
});
