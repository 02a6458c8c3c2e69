import { SEES_ALL, type Sight } from '../model/sight.ts';
import { toView } from '../model/view.ts';
import { ALICE, BOB, createUseCaseHarness, problemOf, valueOf } from '../test-support/index.ts';
import { GetCancellation } from './get-cancellation.ts';
import { ListAccounts } from './list-accounts.ts';
import { ListCancellations } from './list-cancellations.ts';
import { ListEvents } from './list-events.ts';
import { PreviewCancellations } from './preview-cancellations.ts';
import { ReadTarget } from './read-target.ts';
import { RecheckCancellation } from './recheck-cancellation.ts';
import { ResolveCancellation } from './resolve-cancellation.ts';
import { WithdrawCancellation } from './withdraw-cancellation.ts';

const BOBS_SIGHT: Sight = { principal: BOB.principal, accounts: ['acme'], references: null };
const NARROW: Sight = { ...BOBS_SIGHT, references: ['acme:7', 'acme:8'] };

function setUp() {
  const core = createUseCaseHarness();
  const { container } = core;
  for (const id of ['7', '8', '9']) core.remote.add({ id, merchantNumber: `A-${id}` });
  return {
    ...core,
    get: (id: string, visibleTo?: Sight) => container.resolve(GetCancellation).execute(id, visibleTo),
    list: async (visibleTo: Sight, more = {}) => valueOf(await container.resolve(ListCancellations).execute({ visibleTo, ...more })).items.map(({ cancellation }) => cancellation.reference),
    events: async (visibleTo: Sight, more = {}) => valueOf(await container.resolve(ListEvents).execute({ visibleTo, limit: 500, ...more })).items,
  };
}

test('a cancellation of another account is as unknown as one that there is not, whatever is done with it', async () => {
  const { container, request, get } = setUp();
  const { id } = valueOf(await request({ reference: 'other:7' })).view;
  const by = { actor: BOB, visibleTo: BOBS_SIGHT };
  const answers = (asked: string) =>
    Promise.all([
      get(asked, BOBS_SIGHT),
      container.resolve(ListEvents).execute({ cancellationId: asked, visibleTo: BOBS_SIGHT }),
      container.resolve(WithdrawCancellation).execute(asked, { ...by, everyone: true }),
      container.resolve(RecheckCancellation).execute(asked, by),
      container.resolve(ResolveCancellation).execute(asked, { as: 'cancelled', note: 'x' }, by),
    ]);
  const problems = (await answers(id)).map(problemOf);
  expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'not_found'));
  expect((await answers('can_0')).map((result) => problemOf(result).detail.replace('can_0', id))).toEqual(problems.map(({ detail }) => detail));
  expect(valueOf(await get(id)).cancellation.state).toBe('queued');
});

test('lists and events hold what is within sight, whatever is asked for', async () => {
  const { request, list, events } = setUp();
  for (const reference of ['acme:7', 'acme:9', 'other:7']) await request({ reference });
  expect(await list(BOBS_SIGHT)).toEqual(['acme:9', 'acme:7']);
  expect(await list(BOBS_SIGHT, { accounts: ['other'] })).toEqual([]);
  expect(await list({ ...BOBS_SIGHT, accounts: [] })).toEqual([]);
  expect(await list(NARROW)).toEqual(['acme:7']);
  expect(await list(NARROW, { reference: 'acme:9' })).toEqual([]);
  const accounts = async (sight: Sight, more = {}) => (await events(sight, more)).map(({ account }) => account);
  expect(await accounts(BOBS_SIGHT)).toEqual(['acme', 'acme']);
  expect(await accounts(BOBS_SIGHT, { accounts: ['other'] })).toEqual([]);
  expect(await accounts(SEES_ALL)).toHaveLength(3);
});

test('a reader of a few orders resumes at any event and misses none of theirs', async () => {
  const { request, events } = setUp();
  for (const reference of ['acme:7', 'acme:9', 'acme:8', 'acme:7']) await request({ reference });
  const all = await events(NARROW);
  expect(all.map(({ position }) => position)).toEqual([1, 3, 4]);
  for (const { position } of all) expect(await events(NARROW, { after: position })).toEqual(all.filter((event) => event.position > position));
  expect(await events(NARROW, { limit: 1 })).toEqual(all.slice(0, 1));
});

test('who sees single orders sees neither what others said of them nor who they are', async () => {
  const { request, get, events, change, container } = setUp();
  const { id } = valueOf(await request({ reference: 'acme:7', note: 'canary-note' }, { actor: { ...ALICE, request: 'canary-request' } })).view;
  const joined = valueOf(await request({ reference: 'acme:7', note: 'mine' }, { actor: BOB, visibleTo: NARROW }));
  expect(joined).toMatchObject({ joined: true, view: { note: null, requesters: [{ actor: 'another', note: null }, { actor: BOB.principal, note: 'mine' }] } });
  for (const state of ['sending', 'unknown', 'needs_attention'] as const) await change(id, { state });
  await container.resolve(ResolveCancellation).execute(id, { as: 'not_stopped', note: 'canary-decision' }, { actor: ALICE });
  const seen = JSON.stringify([joined, toView(valueOf(await get(id, NARROW))), await events(NARROW), await events(NARROW, { cancellationId: id })]);
  expect(seen).not.toMatch(/canary/);
  expect(seen).not.toContain(ALICE.principal);
  expect(toView(valueOf(await get(id, BOBS_SIGHT))).requesters[0]).toMatchObject({ actor: ALICE.principal, note: 'canary-note' });
});

test('an account out of sight is unknown in the same words, and names no other', async () => {
  const { request, container } = setUp();
  const detail = async (account: string) => problemOf(await request({ reference: `${account}:7` }, { actor: BOB, visibleTo: BOBS_SIGHT }));
  expect(await detail('other')).toMatchObject({ code: 'unknown_account' });
  expect((await detail('nobody')).detail).toBe((await detail('other')).detail.replaceAll('other', 'nobody'));
  expect((await detail('other')).detail).not.toMatch(/acme-too|blind/);
  const [preview] = valueOf(await container.resolve(PreviewCancellations).execute({ references: ['other:7'], visibleTo: BOBS_SIGHT }));
  expect(preview).toMatchObject({ problems: [{ code: 'unknown_account' }] });
  expect(problemOf(await container.resolve(ReadTarget).execute('other:7', undefined, BOBS_SIGHT)).code).toBe('unknown_account');
  expect((await container.resolve(ListAccounts).execute(BOBS_SIGHT)).map(({ id }) => id)).toEqual(['acme']);
});

test('who sees single orders is not told of an account what waits there, where it is called and how fast', async () => {
  const { request, container } = setUp();
  await request({ reference: 'acme:7' }, { actor: ALICE });
  const [all] = await container.resolve(ListAccounts).execute(BOBS_SIGHT);
  expect(all).toMatchObject({ baseUrl: expect.anything(), budget: { limit: expect.anything() }, waiting: { interactive_stop: 1 }, drainedAt: expect.anything() });
  const [narrow] = await container.resolve(ListAccounts).execute(NARROW);
  expect(narrow).toEqual({ ...all, baseUrl: null, budget: null, waiting: null, drainedAt: null });
});

test('another order, and any merchant number, is not there for who sees single orders; nothing is asked of the provider', async () => {
  const { request, remote, container } = setUp();
  for (const reference of ['acme:9', 'acme:@A-7', 'acme:010']) {
    expect(problemOf(await request({ reference }, { actor: BOB, visibleTo: NARROW })).code).toBe('not_found');
    expect(problemOf(await container.resolve(ReadTarget).execute(reference, undefined, NARROW)).code).toBe('not_found');
  }
  expect([remote.reads, remote.searches]).toEqual([[], []]);
  expect(valueOf(await request({ reference: 'acme:007' }, { actor: BOB, visibleTo: NARROW })).view.reference).toBe('acme:7');
});

test('who asked through one account of a store sees what it joined of another account, but not what others said', async () => {
  const { request, get, list } = setUp();
  const { id } = valueOf(await request({ reference: 'acme-too:7', note: 'canary-note' }, { actor: ALICE })).view;
  expect(problemOf(await get(id, BOBS_SIGHT)).code).toBe('not_found');
  const joined = valueOf(await request({ reference: 'acme:7' }, { actor: BOB, visibleTo: BOBS_SIGHT }));
  expect(joined.view).toMatchObject({ id, joined: true, note: null });
  expect(toView(valueOf(await get(id, BOBS_SIGHT)))).toMatchObject({ id, note: null, requesters: [{ actor: 'another' }, { actor: BOB.principal }] });
  expect(await list(BOBS_SIGHT)).toEqual([]);
  expect(toView(valueOf(await get(id, NARROW)))).toMatchObject({ id, note: null });
  expect(problemOf(await get(id, { ...NARROW, references: ['acme:8'] })).code).toBe('not_found');
});

test('who sees single orders takes back its own request only, and never that of another', async () => {
  const { request, container } = setUp();
  const withdraw = (id: string, more = {}) => container.resolve(WithdrawCancellation).execute(id, { actor: BOB, visibleTo: NARROW, ...more });
  const { id } = valueOf(await request({ reference: 'acme:7' }, { actor: ALICE })).view;
  expect(problemOf(await withdraw(id)).code).toBe('state_conflict');
  await request({ reference: 'acme:7' }, { actor: BOB, visibleTo: NARROW });
  expect(problemOf(await withdraw(id, { everyone: true })).code).toBe('state_conflict');
  expect(valueOf(await withdraw(id))).toMatchObject({ withdrawn: false, requestersLeft: 1 });
  expect(valueOf(await withdraw(id))).toMatchObject({ withdrawn: false, requestersLeft: 1 });
});

test('who joined through one account of a store takes back nothing that was asked through another', async () => {
  const { request, container } = setUp();
  const withdraw = (id: string, more: object) => container.resolve(WithdrawCancellation).execute(id, { actor: BOB, visibleTo: BOBS_SIGHT, ...more });
  const filed = valueOf(await request({ reference: 'acme-too:7' }, { actor: ALICE }));
  const { id } = filed.view;
  await request({ reference: 'acme:7' }, { actor: BOB, visibleTo: BOBS_SIGHT });
  expect(problemOf(await withdraw(id, { everyone: true })).code).toBe('state_conflict');
  expect(valueOf(await withdraw(id, { requesterId: filed.record.requesters[0]!.id })).record.requesters).toMatchObject([{ withdrawnAt: null }, { withdrawnAt: expect.any(Number) }]);
});
