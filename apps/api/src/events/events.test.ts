import { CLOCK, DEFAULT_CORE_SETTINGS, LEDGER, Retention, SILENT_LOGGER } from '@countermand/core';
import type { NewEvent } from '@countermand/core/model';
import { expect, test } from '@jest/globals';
import { eventPageSchema } from '../schemas/event.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function withTwoStopped() {
  const api = await openTestApi();
  api.provider.orders.set('7', 'active').set('8', 'active');
  api.startWorker();
  const application = await api.application();
  const seven = await file(application, { reference: 'shop:7' }, { query: '?wait=30' });
  await file(application, { reference: 'shop:8' }, { query: '?wait=30' });
  const list = async (path: string) => expectMatches(eventPageSchema, (await application.inject(path)).json());
  return { application, container: api.container, list, seven };
}

test('every change is there, with who made it and what it rests on', async () => {
  const { list, seven } = await withTwoStopped();
  const { items } = await list(`/v1/cancellations/${seven.id}/events`);
  expect(items[0]).toMatchObject({ type: 'cancellation.requested', cancellation: seven.id, account: 'shop', actor: expect.stringMatching(/^key:key_/), channel: 'api', reason: 'customer_request', to: 'queued' });
  expect(items.at(-1)).toMatchObject({ from: 'sending', to: 'cancelled', actor: 'system', evidence: { operation: 'stop', subject: '7', statuses: { status: 'stopped' } } });
  expect(items.every(({ cancellation }) => cancellation === seven.id)).toBe(true);
});

test('a reader resumes from any position and misses nothing', async () => {
  const { list } = await withTwoStopped();
  const { items: all, nextCursor: end } = await list('/v1/events?limit=500');
  const resumed: typeof all = [];
  for (let cursor = '0'; ; ) {
    const page = await list(`/v1/events?limit=3&cursor=${cursor}`);
    if (page.items.length === 0) break;
    resumed.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(resumed).toEqual(all);
  expect(end).toBe(String(all.at(-1)?.position));
  expect(await list(`/v1/events?cursor=${end}`)).toEqual({ items: [], nextCursor: end });
});

test('a position that no event has reached is refused, and not answered with nothing for ever', async () => {
  const { application, list, seven } = await withTwoStopped();
  const { nextCursor: end } = await list('/v1/events?limit=500');
  const batch = await application.inject({ method: 'POST', url: '/v1/batches', headers: { 'idempotency-key': 'b' }, payload: { items: [{ reference: 'shop:10' }], start: false } });
  const ahead = String(Number(end) + 1_000);
  for (const path of ['/v1/events', `/v1/cancellations/${seven.id}/events`, `/v1/batches/${batch.json<{ id: string }>().id}/events`]) {
    const { detail, errors } = expectProblem(await application.inject(`${path}?cursor=${ahead}`), 'invalid_request');
    expect([detail, errors]).toEqual([expect.stringContaining('ahead of the last event'), [{ pointer: '/after', detail }]]);
    expect((await application.inject(`${path}?cursor=${end}`)).statusCode).toBe(200);
  }
});

test('what a request caused names it; what the engine did does not', async () => {
  const { application, list } = await withTwoStopped();
  const key = { 'idempotency-key': 'k', 'x-request-id': 'mine-1' };
  const filed = await application.inject({ method: 'POST', url: '/v1/cancellations', headers: key, payload: { reference: 'shop:9', sendAfter: new Date(Date.now() + 3_600_000).toISOString() } });
  const { id } = filed.json<{ id: string }>();
  await application.inject({ method: 'POST', url: `/v1/cancellations/${id}/withdraw`, headers: { 'x-request-id': 'mine-2' } });
  await application.inject({ method: 'POST', url: '/v1/batches', headers: { 'idempotency-key': 'b', 'x-request-id': 'mine-3' }, payload: { items: [{ reference: 'shop:10' }], start: false } });
  const { items } = await list('/v1/events?limit=500');
  const caused = items.map(({ type, actor, data }) => [type, actor === 'system', data['request'] ?? null]);
  expect(caused).toContainEqual(['cancellation.requested', false, 'mine-1']);
  expect(caused).toContainEqual(['cancellation.requester_withdrawn', false, 'mine-2']);
  expect(caused).toContainEqual(['cancellation.state_changed', false, 'mine-2']);
  expect(caused).toContainEqual(['batch.created', false, 'mine-3']);
  for (const [type, bySystem, request] of caused) expect([type, bySystem, request === null]).toEqual([type, bySystem, bySystem]);
});

test('events are narrowed by account', async () => {
  const { list } = await withTwoStopped();
  expect((await list('/v1/events?account=other')).items).toEqual([]);
  expect((await list('/v1/events?account=other,shop&limit=1')).items).toHaveLength(1);
});

test('wrong questions are refused', async () => {
  const { application } = await withTwoStopped();
  for (const query of ['cursor=-1', 'cursor=1.5', 'cursor=x', 'limit=501', 'after=1']) expectProblem(await application.inject(`/v1/events?${query}`), 'invalid_request');
  expect(expectProblem(await application.inject('/v1/events?limit=abc'), 'invalid_request').errors).toEqual([{ pointer: '/limit', detail: 'is no whole number from 1 to 500' }]);
  expectProblem(await application.inject('/v1/cancellations/can_0/events'), 'not_found');
});

test('what retention removed is 410 for whoever would have missed some of it; who begins anew misses nothing', async () => {
  const { application, container, list, seven } = await withTwoStopped();
  const [clock, ledger] = [container.resolve(CLOCK), container.resolve(LEDGER)];
  const { cancellation } = (await ledger.reader.cancellation(seven.id))!;
  const [filed] = await ledger.reader.listEvents({ after: 0, cancellationId: seven.id, limit: 1 });
  // A look that moved nothing: what retention takes out.
  const look = { ...(filed as NewEvent), type: 'cancellation.rescheduled', from: 'cancelled', to: 'cancelled' } as const;
  await ledger.transact((it) => it.changeCancellation(cancellation, { step: 0 }, look));
  const later = { ...clock, now: () => clock.now() + 31 * 86_400_000, sleep: () => Promise.resolve() };
  const settings = { ...DEFAULT_CORE_SETTINGS, retention: { settledDays: 30, idempotencyDays: null } };
  expect(await new Retention(ledger, later, settings, SILENT_LOGGER).sweep()).toEqual({ compacted: 2, forgotten: 0 });
  expectProblem(await application.inject('/v1/events?cursor=1'), 'events_gone');
  const { items, nextCursor } = await list('/v1/events?limit=500');
  expect((await application.inject(`/v1/events?cursor=${nextCursor}`)).statusCode).toBe(200);
  expect(items.at(-1)?.type).toBe('cancellation.compacted');
  expect((await application.inject(`/v1/cancellations/${seven.id}`)).json()).toMatchObject({ id: seven.id, state: 'cancelled', compactedAt: expect.any(String) });
});
