import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WebhookAnswer } from '../ports/webhook-sender.ts';
import { ALICE, aBatchEvent, createWebhookHarness, OK, settle, valueOf, type Answering, type WebhookHarness } from '../test-support/index.ts';
import { FileBatch } from '../use-cases/file-batch.ts';
import { WEBHOOK_PAUSES } from './after-attempt.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;

let hooks: WebhookHarness;
beforeEach(() => {
  hooks = createWebhookHarness();
});
afterEach(() => hooks.stopAll());

const types = () => hooks.received.map(({ payload }) => payload.type);
const answered = (status: number, retryAfterMs?: number): WebhookAnswer => ({ kind: 'answered', status, ...(retryAfterMs !== undefined && { retryAfterMs }) });

test('every change is told, under its type, once; what happened before the endpoint was made is not', async () => {
  await hooks.file('can_0');
  const endpoint = await hooks.endpoint();
  hooks.dispatch();
  await hooks.file('can_1');
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'sending' });
  await hooks.happen('can_1', { type: 'cancellation.rescheduled' });
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'cancelled' });
  await hooks.clock.advance(5 * SECOND);
  expect(types().sort()).toEqual(['cancellation.cancelled', 'cancellation.created', 'cancellation.sending']);
  expect(new Set(hooks.received.map(({ id }) => id)).size).toBe(3);
  expect((await hooks.deliveries(endpoint)).map(({ state, attempts }) => [state, attempts])).toEqual([['delivered', 1], ['delivered', 1], ['delivered', 1]]);
});

test('the message tells the event and the cancellation as it is by now, and no note', async () => {
  await hooks.endpoint({ types: ['cancellation.created'] });
  await hooks.file('can_1');
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'sending' });
  hooks.dispatch();
  await hooks.clock.advance(SECOND);
  const [{ payload, body }] = hooks.received as [(typeof hooks.received)[0]];
  expect(payload).toMatchObject({
    type: 'cancellation.created',
    timestamp: '2026-03-02T09:00:00.000Z',
    data: {
      event: { type: 'cancellation.requested', cancellation: 'can_1', account: 'acme', batch: null, reason: 'fraud', to: 'queued', actor: 'local:alice' },
      cancellation: { id: 'can_1', state: 'sending', reference: 'acme:can_1', requesters: [{ actor: 'local:alice' }], requesterCount: 1 },
    },
  });
  expect(body).not.toContain('canary');
});

test("a person's words do not leave, whatever they were written into", async () => {
  await hooks.endpoint();
  await hooks.file('can_1');
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'sending' });
  const { cancellation } = (await hooks.ledger.reader.cancellation('can_1'))!;
  const refusal = { code: 'not_cancellable', message: 'A person decided that it was not stopped: canary-words' } as const;
  await hooks.ledger.transact((it) => it.changeCancellation(cancellation, { state: 'unknown', remark: 'Decided by alice: canary-words' }, { type: 'cancellation.state_changed', cancellationId: 'can_1', account: 'acme', at: 0, actor: { principal: 'local:alice', channel: 'cli' }, reason: 'canary-words', from: 'sending', to: 'unknown', evidence: null, data: {} }));
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'needs_attention' });
  const stuck = (await hooks.ledger.reader.cancellation('can_1'))!.cancellation;
  await hooks.ledger.transact((it) => it.changeCancellation(stuck, { state: 'refused', refusal }, { type: 'cancellation.state_changed', cancellationId: 'can_1', account: 'acme', at: 0, actor: { principal: 'local:alice', channel: 'cli' }, reason: 'canary-words', from: 'needs_attention', to: 'refused', evidence: null, data: {} }));
  hooks.dispatch();
  await hooks.clock.advance(SECOND);
  expect(types()).toContain('cancellation.refused');
  expect(JSON.stringify(hooks.received)).not.toContain('canary-words');
});

test('an endpoint is told of its types and accounts only', async () => {
  const narrow = await hooks.endpoint({ types: ['cancellation.cancelled', 'batch.*'], accounts: ['acme'] });
  hooks.dispatch();
  await hooks.file('can_1');
  await hooks.file('can_2', 'other');
  for (const id of ['can_1', 'can_2']) for (const to of ['sending', 'cancelled'] as const) await hooks.happen(id, { type: 'cancellation.state_changed', to });
  await hooks.clock.advance(5 * SECOND);
  expect(hooks.received.map(({ payload }) => [payload.type, (payload.data['event'] as { account: string }).account])).toEqual([['cancellation.cancelled', 'acme']]);
  expect(await hooks.deliveries(narrow)).toHaveLength(1);
});

test('of a row that failed, an endpoint of its account is told nothing else of the batch: it may have rows of others', async () => {
  const [narrow, wide] = [await hooks.endpoint({ accounts: ['acme'] }), await hooks.endpoint()];
  const filed = await hooks.container.resolve(FileBatch).execute(
    { name: 'canary-name', reason: 'fraud', start: false, rows: (async function* () { yield { line: 1, reference: 'other:7' }; })() },
    { actor: ALICE, idempotencyKey: 'k', route: 'test' },
  );
  const { id, ...batch } = valueOf(filed).batch;
  await hooks.ledger.transact((it) => it.insertBatch({ ...batch, id: `${id}x`, idempotencyKey: 'l' }, aBatchEvent({ type: 'batch.item_failed', batchId: `${id}x`, account: 'acme', data: { line: 1 } })));
  hooks.dispatch();
  await hooks.clock.advance(5 * SECOND);
  const told = async ({ id: endpoint }: { readonly id: string }) => {
    const messages = new Set((await hooks.deliveries({ id: endpoint })).map(({ message }) => message));
    return hooks.received.filter((one) => messages.has(one.id));
  };
  expect(await told(narrow)).toMatchObject([{ payload: { type: 'batch.item_failed', data: { event: { batch: `${id}x`, data: { line: 1 } } } } }]);
  expect(JSON.stringify(await told(narrow))).not.toContain('canary-name');
  expect((await told(wide)).at(-1)?.payload.data).toMatchObject({ batch: { name: 'canary-name' } });
});

describe('what fails', () => {
  test('is tried again after growing pauses, over days, with the same id and a new time; after the last it is given up', async () => {
    const endpoint = await hooks.endpoint();
    hooks.answer = () => answered(500);
    hooks.dispatch();
    await hooks.file('can_1');
    const start = hooks.clock.now();
    for (let hour = 0; hour < 96; hour++) await pass(HOUR);
    expect(hooks.received).toHaveLength(WEBHOOK_PAUSES.length + 1);
    expect(new Set(hooks.received.map(({ id }) => id)).size).toBe(1);
    expect(new Set(hooks.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(WEBHOOK_PAUSES.length + 1);
    const pauses = hooks.received.slice(1).map(({ at }, index) => at - hooks.received[index]!.at);
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(WEBHOOK_PAUSES[index]!);
      expect(pause).toBeLessThanOrEqual(WEBHOOK_PAUSES[index]! * 1.2 + 61 * SECOND);
    }
    expect((await hooks.deliveries(endpoint))[0]).toMatchObject({ state: 'failed', attempts: 10, lastAttempt: { status: 500, error: 'It answered 500.' }, nextAttemptAt: null });
    expect(await hooks.present(endpoint)).toMatchObject({ state: 'enabled', failingSince: expect.any(Number) });
    expect(hooks.received.at(-1)!.at - start).toBeGreaterThan(72 * HOUR);
  });

  test('and goes well the second time is delivered', async () => {
    const endpoint = await hooks.endpoint();
    const answers = [answered(302), OK];
    hooks.answer = () => answers.shift() ?? OK;
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    expect((await hooks.deliveries(endpoint))[0]).toMatchObject({ state: 'pending', attempts: 1, lastAttempt: { status: 302, error: expect.stringContaining('a redirect, which is not followed') } });
    await hooks.clock.advance(10 * SECOND);
    expect((await hooks.deliveries(endpoint))[0]).toMatchObject({ state: 'delivered', attempts: 2, lastAttempt: { status: 204, error: null } });
    expect(await hooks.present(endpoint)).toMatchObject({ failingSince: null });
  });

  test('410 disables the endpoint at once, and nothing more is sent', async () => {
    const endpoint = await hooks.endpoint();
    hooks.answer = () => answered(410);
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    expect(await hooks.present(endpoint)).toMatchObject({ state: 'disabled', disabledBecause: 'It answered 410 Gone: it wants no more webhooks.' });
    await hooks.file('can_2');
    await hooks.clock.advance(HOUR);
    expect(hooks.received).toHaveLength(1);
    expect((await hooks.deliveries(endpoint)).map(({ state }) => state)).toEqual(['failed']);
  });

  test('an endpoint for which everything failed for five days is disabled', async () => {
    const endpoint = await hooks.endpoint();
    hooks.answer = () => ({ kind: 'unanswered', problem: 'The connection was refused.' });
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    hooks.clock.jump(5 * 24 * HOUR);
    await hooks.file('can_2');
    await hooks.clock.advance(2 * SECOND);
    expect(await hooks.present(endpoint)).toMatchObject({ state: 'disabled', disabledBecause: 'Every attempt failed for 5 days.' });
  });

  test('an endpoint that is asked too much is left alone as long as it says', async () => {
    await hooks.endpoint();
    hooks.answer = () => answered(429, 60 * SECOND);
    hooks.dispatch();
    await hooks.file('can_1');
    await hooks.clock.advance(SECOND);
    await hooks.file('can_2');
    await hooks.clock.advance(50 * SECOND);
    expect(hooks.received).toHaveLength(1);
    hooks.answer = () => OK;
    await hooks.clock.advance(30 * SECOND);
    expect(hooks.received).toHaveLength(3);
  });
});

test('a slow endpoint holds nobody up, and takes no more places than its own', async () => {
  await hooks.endpoint({ url: 'https://slow.example/' });
  await hooks.endpoint({ url: 'https://fast.example/' });
  const held: (() => void)[] = [];
  hooks.answer = ({ url }) => (url.includes('slow') ? new Promise((resolve) => held.push(() => resolve(OK))) : OK);
  hooks.dispatch();
  for (let order = 1; order <= 40; order++) await hooks.file(`can_${order}`);
  await hooks.clock.advance(5 * SECOND);
  expect(hooks.received.filter(({ url }) => url.includes('fast'))).toHaveLength(40);
  expect(held).toHaveLength(8);
  while (held.length > 0) {
    held.shift()?.();
    await settle();
  }
  await hooks.clock.advance(SECOND);
});

test('two workers on one ledger deliver each message once', async () => {
  const endpoint = await hooks.endpoint();
  hooks.dispatch();
  hooks.dispatch();
  for (let order = 1; order <= 100; order++) await hooks.file(`can_${order}`);
  await hooks.clock.advance(10 * SECOND);
  expect(hooks.received).toHaveLength(100);
  expect(new Set(hooks.received.map(({ id }) => id)).size).toBe(100);
  expect((await hooks.deliveries(endpoint)).every(({ state, attempts }) => state === 'delivered' && attempts === 1)).toBe(true);
});

test('what a worker that died was sending is sent again by the next', async () => {
  const endpoint = await hooks.endpoint();
  hooks.answer = lasting;
  hooks.dispatch();
  await hooks.file('can_1');
  await hooks.clock.advance(SECOND);
  expect(hooks.received).toHaveLength(1);
  // It never answers again, and nothing of it is recorded.
  hooks.answer = () => OK;
  hooks.dispatch();
  await hooks.clock.advance(80 * SECOND);
  expect(hooks.received).toHaveLength(1);
  await hooks.clock.advance(20 * SECOND);
  expect(hooks.received.map(({ id }) => id)).toEqual([hooks.received[0]!.id, hooks.received[0]!.id]);
  expect((await hooks.deliveries(endpoint))[0]).toMatchObject({ state: 'delivered', attempts: 1 });
});

test('who stops lets calls end, breaks off what lasts too long, and gives it back as if it had not been tried', async () => {
  const endpoint = await hooks.endpoint();
  hooks.answer = lasting;
  const dispatcher = hooks.dispatch();
  for (let order = 1; order <= 20; order++) await hooks.file(`can_${order}`);
  await hooks.clock.advance(SECOND);
  const stopping = dispatcher.stop(2 * SECOND);
  await hooks.clock.advance(3 * SECOND);
  await stopping;
  const left = await hooks.deliveries(endpoint);
  expect(left.every(({ state, attempts, claim }) => state === 'pending' && attempts === 0 && claim === null)).toBe(true);
  hooks.answer = () => OK;
  hooks.dispatch();
  await hooks.clock.advance(2 * SECOND);
  expect((await hooks.deliveries(endpoint)).every(({ state }) => state === 'delivered')).toBe(true);
});

test('while the ledger is lost nothing is sent, and afterwards all of it', async () => {
  await hooks.endpoint();
  hooks.dispatch();
  await hooks.file('can_1');
  hooks.ledger.lose();
  await hooks.clock.advance(10 * SECOND);
  expect(hooks.received).toEqual([]);
  hooks.ledger.restore();
  await hooks.clock.advance(2 * SECOND);
  expect(hooks.received).toHaveLength(1);
  expect(hooks.logged.map(({ message }) => message)).toEqual(['Webhooks cannot be sent while the ledger cannot be used.', 'Webhooks are sent again.', 'A webhook was delivered.']);
});

test('a message that would be too large tells the event alone', async () => {
  await hooks.endpoint();
  await hooks.file('can_1');
  await hooks.happen('can_1', { type: 'cancellation.state_changed', to: 'sending' });
  const { cancellation } = (await hooks.ledger.reader.cancellation('can_1'))!;
  const warnings = Array.from({ length: 100 }, () => ({ code: 'contradicted_after_end' as const, message: 'x'.repeat(300) }));
  await hooks.ledger.transact((it) => it.changeCancellation(cancellation, { warnings }, { type: 'cancellation.warned', cancellationId: 'can_1', account: 'acme', at: 0, actor: { principal: 'system', channel: 'worker' }, reason: null, from: 'sending', to: 'sending', evidence: null, data: {} }));
  hooks.dispatch();
  await hooks.clock.advance(SECOND);
  const warned = hooks.received.find(({ payload }) => payload.type === 'cancellation.warned');
  expect(warned?.payload.data).toEqual({ event: expect.objectContaining({ cancellation: 'can_1' }), truncated: true });
  expect(Math.max(...hooks.received.map(({ body }) => Buffer.byteLength(body)))).toBeLessThan(20_000);
});

test('neither a URL nor a secret is logged', async () => {
  await hooks.endpoint();
  const answers = [answered(500), answered(410)];
  hooks.answer = () => answers.shift() ?? OK;
  hooks.dispatch();
  await hooks.file('can_1');
  await hooks.clock.advance(10 * SECOND);
  expect(hooks.logged.length).toBeGreaterThan(2);
  expect(JSON.stringify(hooks.logged)).not.toMatch(/canary|whsec_|hooks\.example/);
});

test('old deliveries are forgotten, those that wait are not', async () => {
  const endpoint = await hooks.endpoint();
  hooks.dispatch();
  await hooks.file('can_1');
  await hooks.clock.advance(SECOND);
  hooks.answer = () => answered(500);
  hooks.clock.jump(31 * 24 * HOUR);
  await hooks.file('can_2');
  await pass(HOUR + 60 * SECOND);
  expect((await hooks.deliveries(endpoint)).map(({ state }) => state)).toEqual(['pending']);
});

/** Is not answered before it is given up. */
const lasting: Answering = (_received, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'unanswered', problem: 'It was given up.' })));

/** Long stretches of time, without a look in every second of them. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 60 * SECOND) {
    hooks.clock.stall(60 * SECOND - SECOND);
    await hooks.clock.advance(SECOND);
  }
}
