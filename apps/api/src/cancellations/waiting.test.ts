import { request } from 'node:http';
import { WaitForCancellation, type WaitLimits } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { keyOf } from '../test-support/default-key.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { postJson, rawRequest } from '../test-support/raw-request.ts';
import { openTestApi, type TestApiOptions } from '../test-support/test-api.ts';

async function withOneQueued(options: TestApiOptions = {}) {
  const api = await openTestApi(options);
  api.provider.orders.set('7', 'active');
  const running = await api.listen();
  const { id } = (await postJson(running.url, '/v1/cancellations', { reference: 'shop:7' }, { 'Idempotency-Key': 'k' })).json<{ id: string }>();
  return { api, running, url: running.url, id };
}

/** Lets a test see when a wait has begun and how it ended. */
function watchedWaits() {
  const begun = Promise.withResolvers<AbortSignal>();
  const ended = Promise.withResolvers<void>();
  const override: TestApiOptions['override'] = (container) => {
    container.afterResolution(
      WaitForCancellation,
      (_token, resolved) => {
        const waiter = resolved as WaitForCancellation;
        const execute = waiter.execute.bind(waiter);
        waiter.execute = async (id: string, limits: WaitLimits) => {
          if (limits.signal) begun.resolve(limits.signal);
          return execute(id, limits).finally(ended.resolve);
        };
      },
      { frequency: 'Always' },
    );
  };
  return { override, begun: begun.promise, ended: ended.promise };
}

test('a wait ends as soon as the cancellation has settled', async () => {
  const { api, url, id } = await withOneQueued();
  const waiting = rawRequest(url, { path: `/v1/cancellations/${id}?wait=60` });
  api.startWorker();
  const started = performance.now();
  expect((await waiting).json()).toMatchObject({ id, state: 'cancelled' });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a wait ends at its time limit with what is known', async () => {
  const { url, id } = await withOneQueued();
  const answer = await rawRequest(url, { path: `/v1/cancellations/${id}?wait=0.2` });
  expect([answer.status, answer.json().state]).toEqual([200, 'queued']);
});

test('a wait ends when its caller goes away', async () => {
  const { override, begun, ended } = watchedWaits();
  const { url, id } = await withOneQueued({ override });
  const outgoing = request(`${url}/v1/cancellations/${id}?wait=60`, { headers: { authorization: `Bearer ${keyOf(url)}` } });
  outgoing.on('error', () => {});
  outgoing.end();
  const signal = await begun;
  expect(signal.aborted).toBe(false);
  outgoing.destroy();
  await ended;
  expect(signal.aborted).toBe(true);
});

test('a wait ends when the server is asked to stop, with what is known', async () => {
  const { override, begun } = watchedWaits();
  const { running, url, id } = await withOneQueued({ override });
  const waiting = rawRequest(url, { path: `/v1/cancellations/${id}?wait=60` });
  await begun;
  await running.close();
  expect((await waiting).json()).toMatchObject({ id, state: 'queued' });
});

test('a wait is 0 to 60 seconds', async () => {
  const { url, id } = await withOneQueued();
  for (const wait of ['61', '-1', 'long', '30&wait=31', '30&for=me']) {
    expectProblem(await rawRequest(url, { path: `/v1/cancellations/${id}?wait=${wait}` }), 'invalid_request', wait);
  }
});

test('an unknown cancellation is not waited for', async () => {
  const { url } = await withOneQueued();
  expectProblem(await rawRequest(url, { path: '/v1/cancellations/can_0?wait=60' }), 'not_found');
});
