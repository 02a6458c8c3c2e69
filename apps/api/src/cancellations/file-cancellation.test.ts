import { LEDGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file, post } from '../test-support/file.ts';
import { postJson } from '../test-support/raw-request.ts';
import { openTestApi, type TestApi, type TestApiOptions } from '../test-support/test-api.ts';

async function opened(options: TestApiOptions = {}) {
  const api = await openTestApi(options);
  api.provider.orders.set('7', 'active');
  return { api, application: await api.application() };
}

async function filed({ container }: TestApi) {
  return (await container.resolve(LEDGER).reader.listCancellations({ limit: 10 })).items;
}

test('a request is recorded, and answered with where it is', async () => {
  const { api, application } = await opened();
  const answer = await post(application, { reference: 'shop:007', reason: 'fraud', note: 'a note' });
  expect(answer.statusCode).toBe(202);
  const body = expectMatches(cancellationSchema, answer.json());
  expect(answer.headers).toMatchObject({ location: `/v1/cancellations/${body.id}`, 'content-type': 'application/json; charset=utf-8' });
  expect(answer.headers['idempotency-replayed']).toBeUndefined();
  expect(body).toMatchObject({ reference: 'shop:7', state: 'queued', reason: 'fraud', note: 'a note', attempts: 0, requesters: [{ actor: expect.stringMatching(/^key:key_/), channel: 'api' }] });
  expect(body).not.toHaveProperty('joined');
  expect(await filed(api)).toHaveLength(1);
});

test('the target may be named apart', async () => {
  const { application } = await opened();
  expect(await file(application, { account: 'shop', target: { kind: 'job', id: '7' } })).toMatchObject({ reference: 'shop:7' });
});

test('the same under the same key is a replay, in whatever words', async () => {
  const { api, application } = await opened();
  const first = await file(application, { reference: 'shop:7' }, { key: 'one' });
  const again = await post(application, { account: 'shop', target: { kind: 'job', id: '007' }, reason: 'customer_request' }, { key: 'one' });
  expect([again.statusCode, again.headers['idempotency-replayed'], again.headers.location]).toEqual([202, 'true', `/v1/cancellations/${first.id}`]);
  expect(again.json()).toEqual(first);
  expect(await filed(api)).toHaveLength(1);
});

test('a key used with another body is refused', async () => {
  const { application } = await opened();
  await file(application, { reference: 'shop:7' }, { key: 'one' });
  expectProblem(await post(application, { reference: 'shop:8' }, { key: 'one' }), 'idempotency_key_reused');
});

test('a rejected body does not use up the key', async () => {
  const { application } = await opened();
  expectProblem(await post(application, { reference: 'shop:not-a-job' }, { key: 'one' }), 'invalid_id');
  expect(await file(application, { reference: 'shop:7' }, { key: 'one' })).toMatchObject({ state: 'queued' });
});

test('a second request joins the live one; other side effects are a conflict', async () => {
  const { api, application } = await opened();
  const first = await file(application, { reference: 'shop:7' });
  expect(await file(application, { reference: 'shop:7', reason: 'fraud' })).toMatchObject({ id: first.id, joined: true, requesters: [{}, { reason: 'fraud' }] });
  expectProblem(await post(application, { reference: 'shop:7', options: { refund: true } }), 'conflicting_options');
  expect(await filed(api)).toHaveLength(1);
});

test('without a key nothing is filed', async () => {
  const { api, application } = await opened();
  const asked = { method: 'POST', url: '/v1/cancellations', payload: { reference: 'shop:7' } } as const;
  expectProblem(await application.inject(asked), 'idempotency_key_missing');
  expectProblem(await application.inject({ ...asked, headers: { 'idempotency-key': ' ' } }), 'idempotency_key_missing');
  expectProblem(await application.inject({ ...asked, headers: { 'idempotency-key': 'k'.repeat(256) } }), 'invalid_request');
  expect(await filed(api)).toEqual([]);
});

test('what is not the caller’s to say is refused by name, and nothing is filed', async () => {
  const { api, application } = await opened();
  const said = { state: 'cancelled', confirmedBy: 'person', requestedBy: 'somebody', priority: 'bulk', batch: 'bat_1', retryOf: 'can_1', expectedOrderNumber: 'N-7' };
  const { errors } = expectProblem(await post(application, { reference: 'shop:7', ...said }), 'invalid_request');
  expect(errors.map(({ pointer }) => pointer)).toEqual(Object.keys(said).map((key) => `/${key}`));
  expectProblem(await post(application, { reference: 'shop:7', options: { state: 'cancelled' } }), 'invalid_request');
  expectProblem(await post(application, { reference: 'shop:7' }, { query: '?state=cancelled' }), 'invalid_request');
  expect(await filed(api)).toEqual([]);
});

test('an option the operation lacks is refused, never ignored', async () => {
  const { api, application } = await opened();
  const { errors } = expectProblem(await post(application, { reference: 'shop:7', options: { notifyCustomer: true } }), 'unsupported_option');
  expect(errors).toEqual([{ pointer: '/options/notifyCustomer', detail: expect.any(String) }]);
  expect(await filed(api)).toEqual([]);
});

test('what cannot be an id is refused, and nothing is filed or called', async () => {
  const { api, application } = await opened();
  for (const id of ['', '.', '..', '../..', 'a/b', '%2e%2e', '%2f', '7%00', '٧', '7'.repeat(300)]) {
    expectProblem(await post(application, { account: 'shop', target: { kind: 'job', id } }), 'invalid_id', id);
    expect((await post(application, { reference: `shop:${id}` })).statusCode).toBe(400);
  }
  expectProblem(await post(application, { account: 'shop', target: { kind: 'job', id: '7'.repeat(301) } }), 'invalid_request');
  expect([await filed(api), api.provider.reads]).toEqual([[], []]);
});

test('an unknown account and an unknown kind are told apart from an unknown order', async () => {
  const { application } = await opened();
  expectProblem(await post(application, { reference: 'other:7' }), 'unknown_account');
  expectProblem(await post(application, { account: 'shop', target: { kind: 'parcel', id: '7' } }), 'invalid_reference');
  expectProblem(await post(application, { reference: 'nonsense' }), 'invalid_reference');
});

test('with wait, the answer is the outcome', async () => {
  const { api, application } = await opened();
  api.startWorker();
  expect(await file(application, { reference: 'shop:7' }, { query: '?wait=30' })).toMatchObject({ state: 'cancelled', confirmedBy: 'response', attempts: 1 });
  expect(api.provider.writes).toEqual(['7']);
});

test('50 identical requests at once are one cancellation, one write and 49 replays', async () => {
  const { api } = await opened();
  api.startWorker();
  const { url } = await api.listen();
  const answers = await Promise.all(Array.from({ length: 50 }, () => postJson(url, '/v1/cancellations?wait=30', { reference: 'shop:7' }, { 'Idempotency-Key': 'same' })));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(202));
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(49);
  expect(answers.map((answer) => answer.json().state)).toEqual(Array(50).fill('cancelled'));
  expect([(await filed(api)).length, api.provider.writes]).toEqual([1, ['7']]);
});
