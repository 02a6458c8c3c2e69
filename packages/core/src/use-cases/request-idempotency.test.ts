import fc from 'fast-check';
import { timestamp } from '../model/clock.ts';
import { DuplicateIntakeError } from '../errors/index.ts';
import type { Ledger, LedgerReader } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import { ALICE, BOB, createUseCaseHarness, fakeAccount, overriding, problemOf, ROUTE, valueOf } from '../test-support/index.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CancellationRequest } from './cancellation-request.ts';
import { RequestCancellation } from './request-cancellation.ts';

const ONE = { idempotencyKey: 'one' };

test('law 5: the same key and meaning give the same cancellation, without asking the provider again', async () => {
  const { request, remote, events, ledger } = createUseCaseHarness();
  remote.add({ id: '7', merchantNumber: '1001' });
  const first = valueOf(await request({ reference: 'acme:@1001', note: 'x' }, ONE));
  const commits = ledger.commits;
  const again = valueOf(await request({ reference: 'acme:@1001', note: 'x' }, ONE));
  expect(again).toMatchObject({ replayed: true, joined: false, view: { id: first.view.id } });
  expect(remote.searches).toHaveLength(1);
  expect(ledger.commits).toBe(commits);
  expect(await events()).toHaveLength(1);
});

test('law 5: meaning is compared after parsing: spelling does not matter', async () => {
  const { request, clock } = createUseCaseHarness();
  const at = clock.now() + 60_000;
  const first = valueOf(await request({ reference: ' acme:007', sendAfter: timestamp(at), options: { refund: true, strategy: 'auto' } }, ONE));
  const inBerlin = new Date(at + 3_600_000).toISOString().replace('Z', '+01:00');
  const again = await request({ reference: 'acme:job/7', sendAfter: inBerlin, options: { strategy: 'auto', refund: true } }, ONE);
  expect(valueOf(again)).toMatchObject({ replayed: true, view: { id: first.view.id } });
});

test.each<[string, Partial<CancellationRequest>]>([
  ['order', { reference: 'acme:8' }],
  ['kind', { reference: 'acme:parcel/7' }],
  ['account', { reference: 'acme-too:7' }],
  ['name', { reference: 'acme:@7' }],
  ['reason', { reason: 'fraud' }],
  ['note', { note: 'other' }],
  ['time', { sendAfter: '2026-03-02T11:00:00Z' }],
  ['expectation', { expectedOrderNumber: '1002' }],
  ['option', { options: { refund: true } }],
  ['option, even with the default value', { options: { refund: false } }],
])('law 5: the same key with another %s is a misuse of the key', async (_what, changes) => {
  const { request, events } = createUseCaseHarness();
  await request({}, ONE);
  expect(problemOf(await request(changes, ONE)).code).toBe('idempotency_key_reused');
  expect(await events()).toHaveLength(1);
});

test.each(['x'.repeat(256), 'a\nb', 'a\0b', '\u007f', '\u0085', '\ud800'])('%j is no key, and nothing is filed under it', async (idempotencyKey) => {
  const { request, events } = createUseCaseHarness();
  expect(problemOf(await request({}, { idempotencyKey })).code).toBe('invalid_request');
  expect(await events()).toEqual([]);
});

test('law 5: another principal or route may use the same key', async () => {
  const { request } = createUseCaseHarness();
  const first = valueOf(await request({}, ONE));
  const bob = valueOf(await request({}, { ...ONE, actor: BOB }));
  const route = valueOf(await request({}, { ...ONE, route: 'POST /v1/batches' }));
  expect([first.replayed, bob.replayed, route.replayed]).toEqual([false, false, false]);
  expect([bob.joined, route.joined]).toEqual([true, true]);
});

test('law 5: a replay of a request that joined says so again', async () => {
  const { request } = createUseCaseHarness();
  await request();
  await request({}, ONE);
  expect(valueOf(await request({}, ONE))).toMatchObject({ replayed: true, joined: true, view: { joined: true } });
});

test('law 5: a rejected request does not use up its key', async () => {
  const { request } = createUseCaseHarness();
  await request();
  expect(problemOf(await request({ reference: 'acme:seven' }, ONE)).code).toBe('invalid_id');
  expect(problemOf(await request({ reference: 'acme:@404' }, ONE)).code).toBe('merchant_number_not_found');
  expect(problemOf(await request({ options: { refund: true } }, ONE)).code).toBe('conflicting_options');
  expect(valueOf(await request({ reference: 'acme:8' }, ONE))).toMatchObject({ replayed: false, joined: false });
});

test('law 5: the key is remembered after the cancellation has ended, and by the next process', async () => {
  const core = createUseCaseHarness();
  const first = valueOf(await core.request({}, ONE));
  await core.change(first.view.id, { state: 'withdrawn' });
  await core.clock.advance(7 * 24 * 3_600_000);
  const restarted = createUseCaseHarness({ shared: core });
  expect(valueOf(await restarted.request({}, ONE))).toMatchObject({ replayed: true, view: { id: first.view.id, state: 'withdrawn' } });
});

test('law 5: of fifty twins one is filed and the others are its replays', async () => {
  const { request, events } = createUseCaseHarness();
  const twins = await Promise.all(Array.from({ length: 50 }, () => request({}, ONE)));
  const values = twins.map(valueOf);
  expect(values.filter((twin) => !twin.replayed)).toHaveLength(1);
  expect(new Set(values.map((twin) => twin.view.id)).size).toBe(1);
  expect(await events()).toHaveLength(1);
});

test('law 5: of two at once that use one key for different meanings, one is filed and the other is told', async () => {
  const { request, events } = createUseCaseHarness();
  const both = await Promise.all([request({}, ONE), request({ options: { refund: true } }, ONE)]);
  expect(both.map((result) => (result.ok ? 'filed' : result.problem.code))).toEqual(['filed', 'idempotency_key_reused']);
  expect(await events()).toHaveLength(1);
});

test('law 5: a twin that shows only at the insert is answered with its record, and nothing of ours stays', async () => {
  const core = createUseCaseHarness();
  const first = valueOf(await core.request({ reference: 'acme:7' }, ONE));
  // A database that isolates less shows the twin to the insert alone.
  let looks = 0;
  const { ledger } = core;
  const blind = <Reader extends LedgerReader>(reader: Reader): Reader => {
    const intake: LedgerReader['intake'] = (key) => (++looks <= 2 ? Promise.resolve(undefined) : reader.intake(key));
    return overriding<LedgerReader>(reader, { intake }) as Reader;
  };
  const hiding = overriding<Ledger>(ledger, { reader: blind(ledger.reader), transact: (work) => ledger.transact((it) => work(blind(it))) });
  core.container.register(LEDGER, { useValue: hiding });
  const again = await core.container
    .resolve(RequestCancellation)
    .execute({ reference: 'acme:7', reason: 'customer_request' }, { actor: ALICE, route: ROUTE, ...ONE });
  expect(valueOf(again)).toMatchObject({ replayed: true, view: { id: first.view.id } });
  expect((await core.record(first.view.id)).requesters).toHaveLength(1);
  expect(looks).toBe(3);
  await expect(
    ledger.transact((it) => it.rememberIntake({ principal: ALICE.principal, route: ROUTE, key: 'one', fingerprint: '', cancellationId: '', joined: false, createdAt: 0 })),
  ).rejects.toBeInstanceOf(DuplicateIntakeError);
});

test.each(['', '   '])('a request without a key ("%s") is refused', async (idempotencyKey) => {
  const { request } = createUseCaseHarness();
  expect(problemOf(await request({}, { idempotencyKey })).code).toBe('idempotency_key_missing');
});

test('an endless key is refused', async () => {
  const { request } = createUseCaseHarness({ accounts: [fakeAccount('acme')] });
  expect(problemOf(await request({}, { idempotencyKey: 'k'.repeat(256) })).code).toBe('invalid_request');
});

test('canonical JSON is equal exactly where the values are', () => {
  const shuffled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shuffled)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).toReversed().map(([key, item]) => [key, shuffled(item)]))
        : value;
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Parameters<typeof canonicalJson>[0]>;
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(shuffled(value) as typeof value)).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
});
