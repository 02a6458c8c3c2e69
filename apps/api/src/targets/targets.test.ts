import { expect, test } from '@jest/globals';
import { foundTargetPageSchema } from '../schemas/found-target.ts';
import { targetReadingSchema } from '../schemas/target-reading.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { rawRequest } from '../test-support/raw-request.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function withOneOrder() {
  const api = await openTestApi();
  api.provider.orders.set('7', 'active');
  return { api, application: await api.application() };
}

test('a target is read live, with what is being done about it', async () => {
  const { application } = await withOneOrder();
  const read = async () => expectMatches(targetReadingSchema, (await application.inject('/v1/accounts/shop/targets/job/007')).json());
  expect(await read()).toMatchObject({ account: 'shop', reference: 'shop:7', status: 'active', eligibility: { answer: 'yes' }, readAt: expect.any(String), recipient: { name: 'canary-person' } });
  const { id } = await file(application, { reference: 'shop:7' });
  expect(await read()).toMatchObject({ liveCancellation: { id, state: 'queued' } });
});

test('what is shown of a person is neither stored nor logged', async () => {
  const { api, application } = await withOneOrder();
  api.startWorker();
  await application.inject('/v1/accounts/shop/targets/job/7');
  const { id } = await file(application, { reference: 'shop:7' }, { query: '?wait=30' });
  const kept = [await application.inject(`/v1/cancellations/${id}`), await application.inject('/v1/events?limit=500')].map(({ body }) => body);
  expect([...kept, ...api.log].filter((text) => text.includes('canary-person'))).toEqual([]);
});

test('what cannot be an id is refused before anything is called', async () => {
  const { api } = await withOneOrder();
  const { url } = await api.listen();
  for (const id of ['..%2f..', '%2e%2e', '..', '.', '', '%2f', 'a%2fb', '%00', '7%0a', '%D9%A7', '7'.repeat(300), '7'.repeat(8_000), 'x']) {
    expectProblem(await rawRequest(url, { path: `/v1/accounts/shop/targets/job/${id}` }), 'invalid_id', id);
  }
  expect(api.provider.reads).toEqual([]);
});

test('accounts and kinds that are not there are told apart from orders that are not', async () => {
  const { application } = await withOneOrder();
  expectProblem(await application.inject('/v1/accounts/nobody/targets/job/7'), 'unknown_account');
  expectProblem(await application.inject('/v1/accounts/shop/targets/parcel/7'), 'invalid_reference');
  expectProblem(await application.inject('/v1/accounts/shop/targets/job/8'), 'target_not_found');
  expectProblem(await application.inject('/v1/accounts/shop/targets/a%2f..%2fjob/7'), 'invalid_reference');
});

test('a plugin that breaks is contained', async () => {
  const { api, application } = await withOneOrder();
  api.provider.readError = new TypeError('the plugin tripped');
  const { statusCode } = await application.inject('/v1/accounts/shop/targets/job/7');
  expect(statusCode).toBe(503);
});

test('targets are found by id and by merchant number', async () => {
  const { application } = await withOneOrder();
  for (const search of ['7', 'N-7']) {
    const answer = await application.inject(`/v1/targets?search=${search}`);
    expect(expectMatches(foundTargetPageSchema, answer.json())).toMatchObject({ items: [{ reference: 'shop:7', merchantNumber: 'N-7', exact: true }], nextCursor: null, problems: [] });
  }
});

test('a search that cannot be made is refused', async () => {
  const { application } = await withOneOrder();
  for (const query of ['', '?search=', '?search=7&limit=0', '?search=7&cursor=nonsense', '?search=7&state=cancelled', '?search=7&search=8']) {
    expectProblem(await application.inject(`/v1/targets${query}`), 'invalid_request', query);
  }
});

test('an account that is not there is not searched', async () => {
  const { application } = await withOneOrder();
  expectProblem(await application.inject('/v1/targets?search=7&account=nobody'), 'unknown_account');
});
