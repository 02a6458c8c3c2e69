import { LedgerUnavailableError } from '../errors/index.ts';
import { timestamp } from '../model/clock.ts';
import { createUseCaseHarness, fakeAccount, problemOf, valueOf } from '../test-support/index.ts';
import type { CancellationRequest } from './cancellation-request.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test('a request is filed as queued and due at once, and nobody is called', async () => {
  const { request, clock, remote, ledger } = createUseCaseHarness();
  const { view, record, joined, replayed } = valueOf(await request({ reference: 'acme:007', note: 'caller asked', reason: 'fraud' }));
  expect(view).toMatchObject({ state: 'queued', reference: 'acme:7', target: { kind: 'job', id: '7' }, reason: 'fraud', note: 'caller asked' });
  expect(record.cancellation).toMatchObject({ nextActionAt: clock.now(), sendAfter: null, priority: 'interactive', version: 1, demo: false });
  expect(record.requesters).toMatchObject([{ actor: { principal: 'local:alice' }, idempotencyKey: 'key-1', withdrawnAt: null }]);
  expect({ joined, replayed }).toEqual({ joined: false, replayed: false });
  expect([remote.reads, remote.searches, remote.writes]).toEqual([[], [], []]);
  expect(ledger.commits).toBe(1);
});

test('a merchant number becomes the id it stands for, and is kept as the order number', async () => {
  const { request, remote } = createUseCaseHarness();
  remote.add({ id: '7', merchantNumber: '1001' });
  expect(valueOf(await request({ reference: 'acme:@1001' })).view).toMatchObject({ reference: 'acme:7', orderNumber: '1001' });
});

test('account and target apart are the same as a reference', async () => {
  const { request } = createUseCaseHarness();
  const first = valueOf(await request({ account: 'acme', target: { kind: 'job', id: '7' } }, { idempotencyKey: 'one' }));
  const second = valueOf(await request({ reference: 'acme:7' }, { idempotencyKey: 'one' }));
  expect(second).toMatchObject({ replayed: true, view: { id: first.view.id } });
});

test('the demo is marked as such', async () => {
  const { request } = createUseCaseHarness({ accounts: [fakeAccount('acme', {}, { demo: true })] });
  expect(valueOf(await request()).view.demo).toBe(true);
});

test('law 9: one event tells who asked, through what and why, and holds no note', async () => {
  const { request, events } = createUseCaseHarness();
  const { record } = valueOf(await request({ note: 'call Ada on 555-0100', reason: 'fraud', batch: 'bat_1', retryOf: 'can_0' }));
  const told = await events();
  expect(told).toEqual([
    expect.objectContaining({
      type: 'cancellation.requested',
      cancellationId: record.cancellation.id,
      actor: { principal: 'local:alice', channel: 'cli' },
      reason: 'fraud',
      from: null,
      to: 'queued',
      data: { requester: record.requesters[0]?.id, batch: 'bat_1', retryOf: 'can_0' },
    }),
  ]);
  expect(JSON.stringify(told)).not.toContain('Ada');
});

test('the undo window schedules a request; an instant asked for counts instead', async () => {
  const { request, clock } = createUseCaseHarness({ settings: { undoWindowSeconds: 60 } });
  const windowed = valueOf(await request()).record.cancellation;
  expect(windowed).toMatchObject({ state: 'scheduled', sendAfter: clock.now() + MINUTE, nextActionAt: clock.now() + MINUTE });
  const asked = valueOf(await request({ reference: 'acme:8', sendAfter: timestamp(clock.now() + 5_000) })).record.cancellation;
  expect(asked).toMatchObject({ state: 'scheduled', sendAfter: clock.now() + 5_000 });
  const past = valueOf(await request({ reference: 'acme:9', sendAfter: timestamp(clock.now() - DAY) })).record.cancellation;
  expect(past).toMatchObject({ state: 'queued', sendAfter: null, nextActionAt: clock.now() });
});

test('a stop is put off by 30 days at most', async () => {
  const { request, clock } = createUseCaseHarness();
  expect((await request({ sendAfter: timestamp(clock.now() + 30 * DAY) })).ok).toBe(true);
  const problem = problemOf(await request({ reference: 'acme:8', sendAfter: timestamp(clock.now() + 30 * DAY + 1) }));
  expect(problem).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/sendAfter' }] });
  expect(problemOf(await request({ reference: 'acme:8', sendAfter: 'soon' })).code).toBe('invalid_request');
});

test.each<[Partial<CancellationRequest>, string, string | undefined]>([
  [{ reference: 'acme:seven' }, 'invalid_id', '/reference'],
  [{ reference: 'nobody:7' }, 'unknown_account', undefined],
  [{ account: 'acme', target: { kind: 'job', id: '..' } }, 'invalid_id', '/target/id'],
  [{ reference: 'acme:parcel/P-1', options: { refund: false } }, 'unsupported_option', '/options/refund'],
  [{ reference: 'acme:parcel/P-1', options: { onReplacement: 'hold' } }, 'unsupported_option', '/options/onReplacement'],
  [{ reference: 'acme:@1001', expectedOrderNumber: '1002' }, 'invalid_request', '/expect/orderNumber'],
  [{ reference: 'acme:@1001' }, 'merchant_number_not_found', '/reference'],
])('%j is refused as %s and leaves nothing behind', async (changes, code, pointer) => {
  const { request, ledger, events } = createUseCaseHarness();
  const problem = problemOf(await request(changes));
  expect([problem.code, problem.errors?.[0]?.pointer]).toEqual([code, pointer]);
  expect(ledger.commits).toBe(0);
  expect(await events()).toEqual([]);
});

test('an option that any of the stop operations has is taken', async () => {
  const { request } = createUseCaseHarness();
  expect(valueOf(await request({ options: { message: 'Sorry', refund: true } })).record.cancellation.options).toEqual({ message: 'Sorry', refund: true });
});

test('a kind without a stop operation is unsupported', async () => {
  const { request } = createUseCaseHarness({ provider: { operations: [] } });
  expect(problemOf(await request()).code).toBe('unsupported');
});

test('without a ledger nothing is accepted', async () => {
  const { request, ledger } = createUseCaseHarness();
  ledger.lose();
  await expect(request()).rejects.toBeInstanceOf(LedgerUnavailableError);
});
