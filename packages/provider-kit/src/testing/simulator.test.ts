import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAILURES, type Failure } from './failures.ts';
import type { SimulatorRoute } from './route.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts';

const open: Simulator[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function start(more: Partial<SimulatorOptions> = {}) {
  const stopped = new Set<string>();
  const routes: SimulatorRoute[] = [
    {
      operation: 'read',
      kind: 'read',
      method: 'GET',
      pattern: '/orders/:id',
      handle: ({ params }) => ({ status: 200, body: { id: params.id, stopped: stopped.has(params.id ?? '') } }),
    },
    {
      operation: 'cancel',
      kind: 'write',
      method: 'POST',
      pattern: '/orders/:id/cancel/',
      handle: ({ params, failure, body }) => ({
        status: failure === 'too_late' ? 422 : 200,
        body: { id: params.id, failure, body },
        effect: () => failure === null && Boolean(stopped.add(params.id ?? '')),
      }),
    },
  ];
  const simulator = await createSimulator({ name: 'Acme', basePath: '/api', token: 'right', routes, ...more });
  open.push(simulator);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(simulator.url + path, { redirect: 'manual', ...init, headers: { authorization: 'Bearer right', ...init.headers } });
  return { simulator, stopped, ask, cancel: (id: string) => ask(`/orders/${id}/cancel/`, { method: 'POST' }) };
}

test('applies an effect, keeps state, and records the write', async () => {
  const { simulator, ask, cancel } = await start();
  expect(await (await cancel('a%20b')).json()).toMatchObject({ id: 'a b', failure: null });
  expect(await (await ask('/orders/a%20b')).json()).toEqual({ id: 'a b', stopped: true });
  expect(simulator.writes).toMatchObject([{ sequence: 1, operation: 'cancel', targetId: 'a b', method: 'POST', path: '/api/orders/a%20b/cancel/', tookEffect: true, status: 200, failure: null }]);
  expect(simulator.reads).toBe(1);
  expect(simulator.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

test('turns away wrong tokens, wrong methods and unknown places, and records the writes among them', async () => {
  const { simulator, ask } = await start({ replies: { unauthorized: { status: 401, body: { detail: 'no' } } } });
  const foreign = await ask('/orders/1/cancel/', { method: 'POST', headers: { authorization: 'Bearer wrong' } });
  expect([foreign.status, await foreign.json()]).toEqual([401, { detail: 'no' }]);
  expect((await ask('/orders/1/cancel/')).status).toBe(405);
  expect((await ask('/orders/1/cancel', { method: 'POST' })).status).toBe(404);
  expect(simulator.writes.map(({ operation, status, tookEffect }) => [operation, status, tookEffect])).toEqual([
    ['cancel', 401, false],
    ['unknown', 404, false],
  ]);
});

test('limits requests in a sliding window and says when to come back', async () => {
  const { ask } = await start({ rate: { requests: 2, perSeconds: 60 } });
  const statuses = [(await ask('/orders/1')).status, (await ask('/orders/1')).status];
  const third = await ask('/orders/1');
  expect([...statuses, third.status]).toEqual([200, 200, 429]);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50);
});

test('a rule hits the operation and target it names, as often as it says', async () => {
  const { simulator, ask, cancel } = await start();
  simulator.fail({ failure: 'too_late', targetId: '7', times: 2 });
  simulator.fail({ failure: 'error_500_no_effect', operation: 'read' });
  expect((await cancel('8')).status).toBe(200);
  expect([(await cancel('7')).status, (await cancel('7')).status, (await cancel('7')).status]).toEqual([422, 422, 200]);
  expect([(await ask('/orders/7')).status, (await ask('/orders/7')).status]).toEqual([500, 200]);
  simulator.fail({ failure: 'too_late' });
  simulator.clearFailures();
  expect((await cancel('9')).status).toBe(200);
});

describe('transport failures', () => {
  const shown: [Failure, boolean, number | 'broken' | 'silent'][] = [
    ['never_answers', false, 'silent'],
    ['effect_answer_lost', true, 'broken'],
    ['no_effect_connection_broken', false, 'broken'],
    ['rate_limited', false, 429],
    ['rate_limited_without_retry_after', false, 429],
    ['rate_limited_until_a_date', false, 429],
    ['error_500_took_effect', true, 500],
    ['error_500_no_effect', false, 500],
    ['html_page', false, 200],
    ['slow_drip', true, 200],
    ['huge_body', true, 200],
    ['empty_200', false, 200],
    ['cut_off_body', true, 200],
    ['deep_nesting', true, 200],
    ['unauthorized', false, 401],
    ['forbidden', false, 403],
    ['method_not_allowed', false, 405],
    ['redirect', false, 302],
  ];

  test.each(shown)('%s', async (failure, takesEffect, answer) => {
    const { simulator, stopped, ask } = await start();
    simulator.fail({ failure });
    const seen = await ask('/orders/7/cancel/', { method: 'POST', signal: AbortSignal.timeout(700) }).then(
      (response) => response.status,
      (error: Error) => (error.name === 'TimeoutError' ? 'silent' : 'broken'),
    );
    expect(seen).toBe(answer);
    expect(stopped.has('7')).toBe(takesEffect);
    expect(simulator.writes).toMatchObject([{ tookEffect: takesEffect, status: typeof answer === 'number' ? answer : null, failure }]);
  });

  test('says when to come back in seconds, by a date, or not at all', async () => {
    const { simulator, cancel } = await start();
    simulator.fail({ failure: 'rate_limited', afterMs: 3000 });
    simulator.fail({ failure: 'rate_limited_without_retry_after' });
    expect((await cancel('1')).headers.get('retry-after')).toBe('3');
    expect((await cancel('1')).headers.get('retry-after')).toBeNull();
    simulator.fail({ failure: 'rate_limited_until_a_date', afterMs: 3000 });
    const { headers } = await cancel('1');
    expect(Date.parse(headers.get('retry-after') ?? '') - Date.parse(headers.get('date') ?? '')).toBe(3000);
  });

  test('a date to come back at is as long after that of the answer as was asked, also where a second ends while it is made', async () => {
    const { simulator, cancel } = await start();
    const now = jest.spyOn(Date, 'now');
    try {
      // Half a second later at each look.
      let at = Date.parse('2026-01-01T00:00:00Z');
      now.mockImplementation(() => (at += 500));
      for (let time = 1; time <= 4; time += 1) {
        simulator.fail({ failure: 'rate_limited_until_a_date', afterMs: 3000 });
        const { headers } = await cancel('1');
        expect(Date.parse(headers.get('retry-after') ?? '') - Date.parse(headers.get('date') ?? '')).toBe(3000);
      }
    } finally {
      now.mockRestore();
    }
  });

  test('a cut-off body ends before its announced length', async () => {
    const { simulator, cancel } = await start();
    simulator.fail({ failure: 'cut_off_body' });
    const response = await cancel('1');
    await expect(response.text()).rejects.toThrow();
  });
});

test('every failure has a name of its own', () => {
  expect(new Set(FAILURES).size).toBe(28);
});

test('other processes read the writes and order failures', async () => {
  const { simulator, cancel } = await start();
  const at = `http://127.0.0.1:${simulator.port}/_simulator`;
  const order = (body: unknown) => fetch(`${at}/failures`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect((await order({ failure: 'too_late', operation: 'cancel' })).status).toBe(200);
  expect((await cancel('1')).status).toBe(422);
  await order({ failure: 'too_late' });
  expect((await order({ clear: true })).status).toBe(200);
  expect((await cancel('1')).status).toBe(200);
  expect((await order({ failure: 'unheard_of' })).status).toBe(400);
  expect((await fetch(`${at}/failures`, { method: 'POST', body: '{"clear":true}' })).status).toBe(415);
  expect(await (await fetch(`${at}/writes`)).json()).toMatchObject([{ status: 422 }, { status: 200 }]);
  expect(simulator.requests).toHaveLength(2);
});

test('the record file holds each write before its answer arrives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  folders.push(folder);
  const recordFile = join(folder, 'writes.jsonl');
  const { simulator, cancel } = await start({ recordFile });
  simulator.fail({ failure: 'effect_answer_lost', targetId: '2' });
  await cancel('1');
  await cancel('2').catch(() => undefined);
  const lines = readFileSync(recordFile, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).targetId)).toEqual(['1', '2']);
});
