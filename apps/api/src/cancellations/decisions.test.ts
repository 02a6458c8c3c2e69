import { LEDGER } from '@countermand/core';
import { SYSTEM_ACTOR, type CancellationState } from '@countermand/core/model';
import { expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function withOneQueued() {
  const api = await openTestApi();
  api.provider.orders.set('7', 'active');
  const application = await api.application();
  return { api, application, id: (await file(application, { reference: 'shop:7' })).id };
}

/** As if the engine had got stuck. */
async function withOneInNeed() {
  const opened = await withOneQueued();
  const ledger = opened.api.container.resolve(LEDGER);
  for (const state of ['sending', 'unknown', 'needs_attention'] satisfies CancellationState[]) {
    const { cancellation } = (await ledger.reader.cancellation(opened.id))!;
    const event = { type: 'cancellation.state_changed', cancellationId: opened.id, account: 'shop', at: 1, actor: SYSTEM_ACTOR, reason: null, from: cancellation.state, to: state, evidence: null, data: {} } as const;
    await ledger.transact((transaction) => transaction.changeCancellation(cancellation, { state, nextActionAt: null }, event));
  }
  return opened;
}

function decide(application: NestFastifyApplication, path: string, payload?: object) {
  return application.inject({ method: 'POST', url: `/v1/cancellations/${path}`, ...(payload && { payload }) });
}

test('what has not been sent is taken back, as often as one likes', async () => {
  const { api, application, id } = await withOneQueued();
  for (const payload of [undefined, {}, { everyone: true }]) {
    const answer = await decide(application, `${id}/withdraw`, payload);
    expect([answer.statusCode, expectMatches(cancellationSchema, answer.json()).state]).toEqual([200, 'withdrawn']);
  }
  expect(api.provider.writes).toEqual([]);
});

test('what has ended, or is not known, is not taken back', async () => {
  const { api, application } = await withOneQueued();
  api.startWorker();
  const { id } = await file(application, { reference: 'shop:7' }, { query: '?wait=30' });
  expectProblem(await decide(application, `${id}/withdraw`), 'state_conflict');
  for (const route of ['withdraw', 'recheck']) expectProblem(await decide(application, `can_0/${route}`), 'not_found');
  expectProblem(await decide(application, 'can_0/resolve', { as: 'cancelled', note: 'They told me.' }), 'not_found');
});

test('a recheck reads again at once', async () => {
  const { api, application, id } = await withOneInNeed();
  expect((await decide(application, `${id}/recheck`)).statusCode).toBe(200);
  api.provider.orders.set('7', 'stopped');
  api.startWorker();
  const waited = await application.inject(`/v1/cancellations/${id}?wait=30`);
  expect(waited.json()).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
});

test('a person decides, and says what the decision rests on', async () => {
  const { application, id } = await withOneInNeed();
  expectProblem(await decide(application, `${id}/resolve`, { as: 'cancelled' }), 'invalid_request');
  const answer = await decide(application, `${id}/resolve`, { as: 'canceled', note: 'The provider told me so.' });
  expect(expectMatches(cancellationSchema, answer.json())).toMatchObject({ state: 'cancelled', confirmedBy: 'person' });
  expectProblem(await decide(application, `${id}/resolve`, { as: 'not_stopped', note: 'Changed my mind.' }), 'state_conflict');
});

test('decisions take nothing else', async () => {
  const { application, id } = await withOneInNeed();
  const bodies = { withdraw: { state: 'withdrawn' }, recheck: { state: 'cancelled' }, resolve: { as: 'cancelled', note: 'x', confirmedBy: 'response' } };
  for (const [route, body] of Object.entries(bodies)) expectProblem(await decide(application, `${id}/${route}`, body), 'invalid_request');
  expectProblem(await decide(application, `${id}/resolve`), 'invalid_request');
  expectProblem(await decide(application, `${id}/resolve`, { as: 'refused', note: 'x' }), 'invalid_request');
  expect((await application.inject(`/v1/cancellations/${id}`)).json()).toMatchObject({ state: 'needs_attention' });
});
