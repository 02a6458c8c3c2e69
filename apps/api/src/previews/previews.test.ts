import { LEDGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { previewsSchema } from './preview.schemas.ts';

async function opened() {
  const api = await openTestApi();
  api.provider.orders.set('7', 'active').set('8', 'shipped');
  const application = await api.application();
  const post = (payload: object) => application.inject({ method: 'POST', url: '/v1/previews', payload });
  const preview = async (payload: object) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(200);
    return expectMatches(previewsSchema, answer.json()).items;
  };
  return { api, application, post, preview };
}

test('each effect is named, and nothing is filed or sent', async () => {
  const { api, preview } = await opened();
  expect(await preview({ references: ['shop:7', { account: 'shop', target: { id: '8' } }, 'shop:9', 'shop:..'] })).toMatchObject([
    { asked: 'shop:7', plan: { kind: 'send', operation: 'stop', effects: [{ name: 'stops_fulfilment', happens: 'yes' }] }, eligibility: { answer: 'yes' }, problems: [] },
    { reference: 'shop:8', plan: { kind: 'refuse', code: 'too_late' }, problems: [] },
    { problems: [{ code: 'target_not_found' }] },
    { asked: 'shop:..', problems: [{ code: 'invalid_id' }] },
  ]);
  expect((await api.container.resolve(LEDGER).reader.listCancellations({ limit: 1 })).items).toEqual([]);
  expect(api.provider.writes).toEqual([]);
});

test('one order may be named as in a request', async () => {
  const { preview } = await opened();
  for (const named of [{ reference: 'shop:7' }, { account: 'shop', target: { kind: 'job', id: '007' } }]) {
    expect(await preview(named)).toMatchObject([{ reference: 'shop:7', plan: { kind: 'send' } }]);
  }
});

test('what would be joined, and what would be refused, is said', async () => {
  const { application, preview } = await opened();
  const { id } = await file(application, { reference: 'shop:7' });
  expect(await preview({ reference: 'shop:7' })).toMatchObject([{ joins: { id }, problems: [] }]);
  expect(await preview({ reference: 'shop:7', options: { refund: true } })).toMatchObject([{ joins: { id }, problems: [{ code: 'conflicting_options' }] }]);
  expect(await preview({ reference: 'shop:8', options: { notifyCustomer: true } })).toMatchObject([{ problems: [{ code: 'unsupported_option' }] }]);
});

test('bodies that name no order, or one twice, or something unknown, are refused', async () => {
  const { post } = await opened();
  const bodies = [
    {},
    { references: [] },
    { references: Array(101).fill('shop:7') },
    { references: [{ account: 'shop' }] },
    { reference: 'shop:7', references: ['shop:7'] },
    { account: 'shop' },
    { reference: 'shop:7', state: 'cancelled' },
    { reference: 'shop:7', options: { force: true } },
  ];
  for (const body of bodies) expectProblem(await post(body), 'invalid_request', JSON.stringify(body));
});
