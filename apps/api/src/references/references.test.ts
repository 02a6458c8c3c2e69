import { LEDGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { referencesSchema } from './reference.schemas.ts';

async function opened() {
  const api = await openTestApi();
  const application = await api.application();
  const post = (payload: object) => application.inject({ method: 'POST', url: '/v1/references', payload });
  const resolve = async (...references: readonly unknown[]) => {
    const answer = await post({ references });
    expect(answer.statusCode).toBe(200);
    return expectMatches(referencesSchema, answer.json()).items;
  };
  return { api, post, resolve };
}

test('each reference is answered with its canonical form or what is wrong with it, in the order asked; no order is read', async () => {
  const { api, resolve } = await opened();
  expect(await resolve('shop:007', { account: 'shop', target: { kind: 'job', id: '7' } }, 'shop:..', 'nobody:7', 'seven')).toEqual([
    { asked: 'shop:007', reference: 'shop:7', account: 'shop', target: { kind: 'job', id: '7' }, orderNumber: null },
    { asked: 'shop:job/7', reference: 'shop:7', account: 'shop', target: { kind: 'job', id: '7' }, orderNumber: null },
    { asked: 'shop:..', problem: expect.objectContaining({ code: 'invalid_id' }) },
    { asked: 'nobody:7', problem: expect.objectContaining({ code: 'unknown_account' }) },
    { asked: 'seven', problem: expect.objectContaining({ code: 'invalid_reference' }) },
  ]);
  expect(api.provider.reads).toEqual([]);
  expect((await api.container.resolve(LEDGER).reader.listCancellations({ limit: 1 })).items).toEqual([]);
});

test('a merchant number becomes the order that bears it', async () => {
  const { api, resolve } = await opened();
  api.provider.orders.set('7', 'active');
  expect(await resolve('shop:@N-7', 'shop:@N-8')).toEqual([
    { asked: 'shop:@N-7', reference: 'shop:7', account: 'shop', target: { kind: 'job', id: '7' }, orderNumber: 'N-7' },
    { asked: 'shop:@N-8', problem: expect.objectContaining({ code: 'merchant_number_not_found' }) },
  ]);
});

test('as many as are allowed are taken, however long; one more is not', async () => {
  const { post, resolve } = await opened();
  const longest = Array.from({ length: 1_000 }, (_, index) => `shop:${String(index).padStart(295, 'x')}`);
  expect(await resolve(...longest)).toHaveLength(1_000);
  expectProblem(await post({ references: [...longest, 'shop:7'] }), 'invalid_request');
});

test('bodies of another form are refused', async () => {
  const { post } = await opened();
  for (const body of [{}, { references: [] }, { reference: 'shop:7' }, { references: ['shop:7'], reason: 'fraud' }, { references: [7] }, { references: [{ account: 'shop' }] }]) {
    expectProblem(await post(body), 'invalid_request', JSON.stringify(body));
  }
});
