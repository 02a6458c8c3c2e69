import { SECRET_READER } from '../ports/tokens.ts';
import { aFollowUp, anAttempt, anEvent, createUseCaseHarness, fakeAccount, problemOf, valueOf } from '../test-support/index.ts';
import { GetAttempts } from './get-attempts.ts';
import { GetCancellation } from './get-cancellation.ts';
import { ListAccounts } from './list-accounts.ts';
import { ListCancellations, type CancellationListing } from './list-cancellations.ts';
import { ListEvents } from './list-events.ts';
import { ListProviders } from './list-providers.ts';

function setUp() {
  const core = createUseCaseHarness();
  const useCase = core.container.resolve(ListCancellations);
  return { ...core, list: (listing: CancellationListing = {}) => useCase.execute(listing) };
}

test('cancellations are listed newest first, page by page', async () => {
  const { request, list, clock } = setUp();
  for (const id of [1, 2, 3]) {
    await request({ reference: `acme:${id}` });
    await clock.advance(1_000);
  }
  const first = valueOf(await list({ limit: 2 }));
  expect(first.items.map((record) => record.cancellation.reference)).toEqual(['acme:3', 'acme:2']);
  const second = valueOf(await list({ limit: 2, cursor: first.nextCursor! }));
  expect(second).toMatchObject({ items: [{ cancellation: { reference: 'acme:1' } }], nextCursor: null });
});

test('a list is narrowed by state (both spellings), account, reference, batch and attention', async () => {
  const { request, list, change } = setUp();
  const one = valueOf(await request({ reference: 'acme:1', batch: 'bat_1' })).view.id;
  const two = valueOf(await request({ reference: 'other:2' })).view.id;
  const three = valueOf(await request({ reference: 'acme:3' })).view.id;
  await change(two, { state: 'cancelled' });
  await change(three, { state: 'requested' });
  await change(three, { state: 'needs_attention' });
  const ids = async (listing: CancellationListing) => valueOf(await list(listing)).items.map((record) => record.cancellation.id);
  expect(await ids({ states: ['canceled'] })).toEqual([two]);
  expect(await ids({ states: ['queued', 'cancelled'] })).toEqual([two, one]);
  expect(await ids({ accounts: ['acme'] })).toEqual([three, one]);
  expect(await ids({ reference: ' acme:001' })).toEqual([one]);
  expect(await ids({ reference: 'gone:1' })).toEqual([]);
  expect(await ids({ batch: 'bat_1' })).toEqual([one]);
  expect(await ids({ attention: true })).toEqual([three]);
});

test('stops whose replacement is not held are listed, whatever the reason', async () => {
  const { request, list, change, ledger, record } = setUp();
  const states = ['held', 'failed', 'left', 'searching', 'none'] as const;
  const ids = new Map<string, string>();
  for (const [index, state] of states.entries()) {
    const { id } = valueOf(await request({ reference: `acme:${index}` })).view;
    await change(id, { state: 'cancelled' });
    const { cancellation } = await record(id);
    await ledger.transact((it) => it.insertFollowUp(aFollowUp({ id: `fol_${state}`, cancellationId: id, state }), anEvent({ cancellationId: cancellation.id })));
    ids.set(state, id);
  }
  await request({ reference: 'acme:9' });
  const found = valueOf(await list({ replacement: 'not_held' })).items.map(({ cancellation }) => cancellation.id);
  expect(new Set(found)).toEqual(new Set(['failed', 'left', 'searching', 'none'].map((state) => ids.get(state))));
});

test.each<[CancellationListing, string, string]>([
  [{ cursor: 'nonsense' }, 'invalid_request', '/cursor'],
  [{ states: ['shipped'] }, 'invalid_request', '/state'],
  [{ limit: 501 }, 'invalid_request', '/limit'],
  [{ reference: 'acme:..' }, 'invalid_id', '/reference'],
  [{ reference: 'acme:@1001' }, 'invalid_request', '/reference'],
])('the listing %j is refused as %s at %s', async (listing, code, pointer) => {
  const { list } = setUp();
  expect(problemOf(await list(listing))).toMatchObject({ code, errors: [{ pointer }] });
});

test('law 9: a reader of events resumes after any position and misses none', async () => {
  const { request, container } = setUp();
  for (const id of [1, 2, 3, 4, 5]) await request({ reference: `acme:${id}` });
  const events = container.resolve(ListEvents);
  const seen: number[] = [];
  let after = 0;
  for (;;) {
    const page = valueOf(await events.execute({ after, limit: 2 }));
    if (page.items.length === 0) break;
    seen.push(...page.items.map((event) => event.position));
    after = page.position;
  }
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test('events are narrowed by cancellation and accounts; a wrong position or id is refused', async () => {
  const { request, container } = setUp();
  const { view } = valueOf(await request());
  await request({ reference: 'other:2' });
  const events = container.resolve(ListEvents);
  expect(valueOf(await events.execute({ cancellationId: view.id })).items).toHaveLength(1);
  expect(valueOf(await events.execute({ accounts: ['other'] })).items).toMatchObject([{ account: 'other' }]);
  expect(problemOf(await events.execute({ after: -1 })).code).toBe('invalid_request');
  expect(problemOf(await events.execute({ after: 0.5 })).code).toBe('invalid_request');
  expect(problemOf(await events.execute({ cancellationId: 'can_404' })).code).toBe('not_found');
});

test('one cancellation is shown with its attempts and their evidence', async () => {
  const { request, container, ledger } = setUp();
  const { view, record } = valueOf(await request());
  await ledger.transact((it) => it.insertAttempt(anAttempt({ cancellationId: view.id }), 'key', anEvent()));
  expect(valueOf(await container.resolve(GetCancellation).execute(view.id))).toEqual(record);
  expect(valueOf(await container.resolve(GetAttempts).execute(view.id))).toMatchObject([{ operation: 'stop', number: 1 }]);
  expect(problemOf(await container.resolve(GetCancellation).execute('can_404')).code).toBe('not_found');
  expect(problemOf(await container.resolve(GetAttempts).execute('can_404')).code).toBe('not_found');
});

test('providers are listed as data', () => {
  const [provider] = setUp().container.resolve(ListProviders).execute();
  expect(provider).toMatchObject({ id: 'acme-print', displayName: 'Acme Print', targets: [{ kind: 'job', default: true }, { kind: 'parcel', default: false }] });
  expect(JSON.parse(JSON.stringify(provider))).toEqual(provider);
});

test('accounts say what waits, when it will be done at their rate, and why bulk work rests', async () => {
  const { request, container, ledger, clock } = setUp();
  const list = async () => (await container.resolve(ListAccounts).execute())[0];
  const now = clock.now();
  await request();
  // A read, a write and the hold of its replacement, ten a second.
  expect(await list()).toMatchObject({ problem: null, waiting: { interactive_stop: 1, bulk_stop: 0 }, drainedAt: new Date(now + Math.floor(3 * 101.5)).toISOString() });
  await ledger.transact((it) => it.blockBudget('unauthorized credential "token-of-acme"', 60_000));
  expect(await list()).toMatchObject({ usable: true, problem: expect.stringContaining('401'), budget: { bulkRestsUntil: new Date(now + 60_000).toISOString(), blockedUntil: null }, drainedAt: null });
  await clock.advance(60_000);
  expect(await list()).toMatchObject({ problem: null, budget: { bulkRestsUntil: null } });
});

test('law 10: accounts are listed with what they can do, and without their secrets', async () => {
  const accounts = [fakeAccount('acme', { store: 'acme' }), fakeAccount('wrong', { colour: 'red' }), { id: 'odd', provider: 'unheard-of', settings: {} }];
  const core = createUseCaseHarness({ accounts });
  const list = () => core.container.resolve(ListAccounts).execute();
  const now = core.clock.now();
  const [acme, wrong, odd] = await list();
  expect(acme).toEqual({
    id: 'acme',
    provider: 'acme-print',
    displayName: 'Acme Print',
    usable: true,
    problem: null,
    baseUrl: 'https://api.acme-print.example',
    store: 'acme',
    demo: false,
    budget: { limit: { requests: 10, perSeconds: 1 }, nextSlotAt: null, blockedUntil: null, bulkRestsUntil: null },
    waiting: { interactive_stop: 0, follow_up: 0, unknown: 0, bulk_stop: 0, watching: 0 },
    drainedAt: null,
    worker: 'none',
  });
  expect(wrong).toMatchObject({ usable: false, problem: expect.stringContaining('settings'), budget: null, baseUrl: null });
  expect(odd).toMatchObject({ usable: false, displayName: 'unheard-of', problem: expect.stringContaining('acme-print') });
  expect(JSON.stringify(await list())).not.toContain('token-of');

  const lease = { account: 'acme', holder: 'wrk_1', leaseMs: 10_000, pid: 1, processStart: '', bootId: '' };
  await core.ledger.transact((it) => it.claimLane(lease));
  await core.ledger.transact((it) => it.blockBudget('credential "token-of-acme"', 5_000));
  const blocked = new Date(now + 5_000).toISOString();
  expect((await list())[0]).toMatchObject({ worker: 'live', budget: { nextSlotAt: blocked, blockedUntil: blocked } });
  core.deadHolders.add('wrk_1');
  expect((await list())[0]).toMatchObject({ worker: 'none' });
  core.deadHolders.clear();
  await core.clock.advance(10_000);
  expect((await list())[0]).toMatchObject({ worker: 'none', budget: { blockedUntil: null } });
});

test('an account whose secret cannot be read is listed with that problem, and not where it was looked for', async () => {
  const core = createUseCaseHarness();
  core.container.register(SECRET_READER, { useValue: { read: () => Promise.reject(new Error('ENOENT /run/secrets/x')) } });
  const [acme] = await core.container.resolve(ListAccounts).execute();
  expect(acme).toMatchObject({ usable: false, problem: expect.stringContaining('secret cannot be read'), baseUrl: expect.anything(), budget: null, drainedAt: null });
  expect(acme?.problem).not.toContain('ENOENT');
});
