import { createFastPodSimulator } from '@countermand/provider-fastpod/simulator';
import { expect, test } from '@jest/globals';
import { cancellationSchema } from './schemas/cancellation.ts';
import { targetReadingSchema } from './schemas/target-reading.ts';
import { expectMatches } from './test-support/expect-matches.ts';
import { postJson, rawRequest } from './test-support/raw-request.ts';
import { openTestApi } from './test-support/test-api.ts';

const TOKEN = 'canary-token-4f1d9c';
const FAILURES = [
  'unauthorized',
  'forbidden',
  'error_500_no_effect',
  'html_page',
  'empty_200',
  'redirect',
  'cut_off_body',
  'deep_nesting',
  'no_effect_connection_broken',
  'rate_limited',
] as const;

async function running() {
  const simulator = await createFastPodSimulator({ token: TOKEN });
  const api = await openTestApi({ accounts: [{ id: 'us', provider: 'fastpod', settings: simulator.settings }] });
  api.closeLater(() => simulator.close());
  api.startWorker();
  const { url } = await api.listen();
  const [id = ''] = simulator.examples;
  return { api, simulator, url, id };
}

test('an order is found, previewed, stopped and proven stopped, over sockets all the way', async () => {
  const { simulator, url, id } = await running();
  const reading = await rawRequest(url, { path: `/v1/accounts/us/targets/order/${id}` });
  expect(expectMatches(targetReadingSchema, reading.json())).toMatchObject({ reference: `us:${id}` });
  const previews = (await postJson(url, '/v1/previews', { reference: `us:${id}` })).json<{ items: unknown[] }>();
  expect(previews.items).toMatchObject([{ reference: `us:${id}`, plan: { kind: 'send' }, problems: [] }]);
  expect(simulator.writes).toEqual([]);
  const answer = await postJson(url, '/v1/cancellations?wait=30', { reference: `us:${id}` }, { 'Idempotency-Key': 'k' });
  expect(expectMatches(cancellationSchema, answer.json())).toMatchObject({ state: 'cancelled', confirmedBy: 'response', attempts: 1, target: { kind: 'order', id } });
  expect(simulator.writes.map(({ targetId, tookEffect }) => [targetId, tookEffect])).toEqual([[id, true]]);
});

test('whatever the provider does, no answer and no log holds the token', async () => {
  const { api, simulator, url, id } = await running();
  const answers = [];
  for (const failure of FAILURES) {
    simulator.fail({ failure, operation: 'read' });
    // An id of its own each: what was read a moment ago is not read again.
    const answer = await rawRequest(url, { path: `/v1/accounts/us/targets/order/${failure}` });
    expect([failure, [429, 502, 503].includes(answer.status)]).toEqual([failure, true]);
    answers.push(answer);
  }
  simulator.fail({ failure: 'unauthorized', operation: 'cancel' });
  const filed = await postJson(url, '/v1/cancellations?wait=30', { reference: `us:${id}` }, { 'Idempotency-Key': 'k' });
  expect(filed.json()).toMatchObject({ state: 'failed', failure: { code: 'unauthorized' } });
  for (const path of ['/v1/accounts', '/v1/providers', '/v1/events?limit=500', '/v1/cancellations']) answers.push(await rawRequest(url, { path }));
  expect([...answers, filed].map((answer) => JSON.stringify(answer)).concat(api.log).filter((text) => text.includes(TOKEN))).toEqual([]);
});
