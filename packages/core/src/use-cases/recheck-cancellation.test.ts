import type { FollowUpState } from '../model/follow-up.ts';
import type { CancellationState } from '../model/states.ts';
import { ALICE, aFollowUp, anEvent, createUseCaseHarness, problemOf, valueOf } from '../test-support/index.ts';
import { RecheckCancellation } from './recheck-cancellation.ts';

async function setUp(path: readonly CancellationState[]) {
  const core = createUseCaseHarness();
  const { id } = valueOf(await core.request()).view;
  for (const state of path) await core.change(id, { state, nextActionAt: null });
  await core.clock.advance(60_000);
  const useCase = core.container.resolve(RecheckCancellation);
  return { ...core, id, recheck: () => useCase.execute(id, { actor: ALICE }) };
}

test.each<[CancellationState, CancellationState[]]>([
  ['requested', ['requested']],
  ['unknown', ['sending', 'unknown']],
  ['needs_attention', ['requested', 'needs_attention']],
  ['cancelled', ['cancelled']],
  ['refused', ['refused']],
])('law 9: a recheck makes %s due now, and an event tells who wanted it', async (state, path) => {
  const { recheck, clock, id, events, ledger } = await setUp(path);
  const { cancellation } = valueOf(await recheck());
  expect(cancellation).toMatchObject({ state, nextActionAt: clock.now() });
  expect((await events(id)).at(-1)).toMatchObject({ type: 'cancellation.rescheduled', actor: ALICE, from: state, to: state });
  expect(await ledger.reader.dueWork({ account: 'acme', now: clock.now(), limit: 5 })).toMatchObject([{ kind: 'cancellation', id }]);
});

test.each<[CancellationState, CancellationState[]]>([
  ['queued', []],
  ['sending', ['sending']],
  ['failed', ['failed']],
  ['withdrawn', ['withdrawn']],
])('a recheck of %s is a conflict that says what to do', async (_state, path) => {
  const { recheck, record, id } = await setUp(path);
  const before = await record(id);
  expect(problemOf(await recheck())).toMatchObject({ code: 'state_conflict', detail: expect.stringMatching(/[.]$/) });
  expect(await record(id)).toEqual(before);
});

test.each<[FollowUpState, boolean, FollowUpState, boolean]>([
  ['failed', true, 'pending', true],
  ['failed', false, 'searching', true],
  ['unknown', true, 'unknown', true],
  ['searching', false, 'searching', true],
  ['sending', true, 'sending', false],
  ['held', true, 'held', false],
  ['left', true, 'left', false],
])('a follow-up that is %s (found: %p) becomes %s, due: %p', async (state, found, becomes, due) => {
  const { recheck, ledger, clock, id } = await setUp(['cancelled']);
  const followUp = aFollowUp({ cancellationId: id, state, nextActionAt: null, step: 9, ...(!found && { target: null }) });
  await ledger.transact((it) => it.insertFollowUp(followUp, anEvent({ cancellationId: id, type: 'follow_up.created' })));
  const { followUps } = valueOf(await recheck());
  expect(followUps).toMatchObject([{ state: becomes, nextActionAt: due ? clock.now() : null }]);
});
