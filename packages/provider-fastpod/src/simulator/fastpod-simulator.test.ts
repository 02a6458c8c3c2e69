import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_FAILURES, type ProviderFailureName } from '@countermand/provider-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFastPodSimulator, createSimulator, type FastPodSimulator } from './index.ts';

const ID = 'F237-120723-000001';
const WANTED = { accept: 'application/json', authorization: 'Bearer fastpod-simulator-token' };

let simulator: FastPodSimulator;
beforeEach(async () => {
  simulator = await createFastPodSimulator();
});
afterEach(() => simulator.close());

async function ask(path: string, { method = 'GET', headers = WANTED }: { method?: string; headers?: Record<string, string> } = {}) {
  const response = await fetch(simulator.url + path, { method, headers });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}
const cancel = (id = ID) => ask(`/v1/orders/${id}/cancel`, { method: 'POST' });
const status = async (id = ID) => (await ask(`/v1/orders/${id}`)).body.order_status;

describe('as documented', () => {
  test('Get Order is a bare order', async () => {
    const { status, body } = await ask(`/v1/orders/${ID}`);
    expect(status).toBe(200);
    expect(body).toEqual(simulator.order(ID));
    expect(body).not.toHaveProperty('data');
  });

  test('List Orders is a bare paginator, 25 a page, newest first', async () => {
    const { body } = await ask('/v1/orders');
    expect(body).toMatchObject({ current_page: 1, per_page: 25, total: 200, last_page: 8, prev_page_url: null });
    expect(body.data).toHaveLength(25);
    expect(body.data.at(-1).created_at < body.data[0].created_at).toBe(true);
  });

  test('List Orders filters, pages and finds parts of both numbers', async () => {
    const found = async (query: string) => (await ask(`/v1/orders?${query}`)).body;
    expect((await found('search=willow-10483')).data).toHaveLength(2);
    expect((await found('search=WILLOW-1048')).total).toBe(10);
    expect((await found('search=120723')).data.map((order: { id: string }) => order.id)).toEqual([ID]);
    expect((await found('search=F237&limit=7&page=3')).data).toHaveLength(7);
    expect((await found('page=999')).data).toEqual([]);
    const statuses = (await found('status=shipped&limit=100')).data.map((order: { order_status: string }) => order.order_status);
    expect(new Set(statuses)).toEqual(new Set(['shipped']));
    expect((await found('start_date=2023-01-01&end_date=2023-12-31')).total).toBe(1);
  });

  test('Cancel Order answers with the cancelled order in an envelope, and the order stays cancelled', async () => {
    const { status: code, body } = await cancel();
    expect(code).toBe(200);
    expect(body).toMatchObject({ status: true, message: 'Order cancelled successfully.', data: { id: ID, order_status: 'cancelled' } });
    expect(body.data.cancelled_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(await status()).toBe('cancelled');
    expect(simulator.writes).toMatchObject([{ operation: 'cancel', targetId: ID, tookEffect: true, status: 200 }]);
  });
});

describe('where the documents are silent', () => {
  test.each(['in_production', 'shipped', 'cancelled', 'rejected'])('cancelling an order that is %s is a 422 with words, and changes nothing', async (word) => {
    simulator.setStatus(ID, word);
    const { status: code, body } = await cancel();
    expect(code).toBe(422);
    expect(body).toEqual({ message: expect.stringContaining('cancelled'), errors: { order_status: [body.message] } });
    expect(await status()).toBe(word);
    expect(simulator.writes).toMatchObject([{ tookEffect: false, status: 422 }]);
  });

  test('without a token: 401 as Laravel says it', async () => {
    expect(await ask(`/v1/orders/${ID}`, { headers: { accept: 'application/json' } })).toMatchObject({ status: 401, body: { message: 'Unauthenticated.' } });
  });

  test('without Accept: a page for people, and nothing is cancelled', async () => {
    const answer = await ask(`/v1/orders/${ID}/cancel`, { method: 'POST', headers: { authorization: WANTED.authorization, accept: 'text/html' } });
    expect(answer.type).toContain('text/html');
    expect(await status()).toBe('new_order');
  });

  test('an order that is not there and a route that is not there sound different', async () => {
    expect(await ask('/v1/orders/F1')).toMatchObject({ status: 404, body: { message: 'Order not found.' } });
    expect(await cancel('F1')).toMatchObject({ status: 404, body: { message: 'Order not found.' } });
    expect(await ask('/v1/parcels')).toMatchObject({ status: 404, body: { message: expect.stringContaining('route') } });
  });

  test('moving an order that is not there is a mistake of the test', () => {
    expect(() => simulator.setStatus('F1', 'shipped')).toThrow('F1');
  });
});

describe('failing as FastPod itself might', () => {
  const expected: Record<ProviderFailureName, { answer: object; after: string; later?: string; tookEffect: boolean }> = {
    already_cancelled: { answer: { status: 422 }, after: 'cancelled', tookEffect: false },
    too_late: { answer: { status: 422 }, after: 'shipped', tookEffect: false },
    accepted_later: { answer: { body: { status: true, data: { id: ID, order_status: 'new_order' } } }, after: 'new_order', later: 'cancelled', tookEffect: true },
    rejected_later: { answer: { body: { status: true, data: { id: ID, order_status: 'new_order' } } }, after: 'new_order', later: 'in_production', tookEffect: false },
    contradicts_itself: { answer: { body: { status: true, message: 'Order cancelled successfully.', data: { order_status: 'new_order' } } }, after: 'new_order', tookEffect: false },
    lies: { answer: { body: { status: true, data: { id: ID, order_status: 'cancelled' } } }, after: 'new_order', tookEffect: false },
    status_false: { answer: { status: 200, body: { status: false } }, after: 'new_order', tookEffect: false },
    wrong_id: { answer: { body: { status: true, data: { id: `${ID}-other`, order_status: 'cancelled' } } }, after: 'new_order', tookEffect: false },
    hostile_strings: { answer: { body: { status: true, data: { id: ID, order_status: 'cancelled' } } }, after: 'cancelled', tookEffect: true },
    ships_after_cancel: { answer: { body: { status: true, data: { order_status: 'cancelled' } } }, after: 'cancelled', later: 'shipped', tookEffect: true },
  };

  test.each(PROVIDER_FAILURES)('%s', async (failure) => {
    const { answer, after, later = after, tookEffect } = expected[failure];
    simulator.fail({ failure });
    expect(await cancel()).toMatchObject(answer);
    expect(simulator.writes).toMatchObject([{ failure, tookEffect }]);
    expect([await status(), await status(), await status()]).toEqual([after, after, later]);
  });

  test('a late decision may come by time instead of by reads', async () => {
    simulator.fail({ failure: 'accepted_later', afterMs: 0 });
    await cancel();
    expect(await status()).toBe('cancelled');
  });

  test('a second cancel while FastPod still decides changes nothing', async () => {
    simulator.fail({ failure: 'accepted_later' });
    await cancel();
    expect(await cancel()).toMatchObject({ body: { status: true, data: { order_status: 'new_order' } } });
    expect(simulator.writes.map((write) => write.tookEffect)).toEqual([true, false]);
  });

  test('harmful text comes with reads and lists as well', async () => {
    for (const [operation, path] of [['read', `/v1/orders/${ID}`], ['search', '/v1/orders']] as const) {
      simulator.fail({ failure: 'hostile_strings', operation });
      expect((await ask(path)).text).toContain('<script>');
    }
  });

  test('a read may name another order, or say no', async () => {
    simulator.fail({ failure: 'wrong_id', operation: 'read' });
    expect((await ask(`/v1/orders/${ID}`)).body.id).toBe(`${ID}-other`);
    simulator.fail({ failure: 'status_false', operation: 'read' });
    expect((await ask(`/v1/orders/${ID}`)).body).toMatchObject({ status: false, data: null });
  });
});

describe('started by its common name', () => {
  test('says how to reach it and what to try', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fastpod-'));
    const recordFile = join(folder, 'writes.jsonl');
    const common = await createSimulator({ recordFile });
    try {
      expect(common.settings).toMatchObject({ baseUrl: common.url, token: common.token });
      expect(common.examples).toContain(ID);
      for (const id of common.examples) {
        const response = await fetch(`${common.url}/v1/orders/${id}/cancel`, { method: 'POST', headers: WANTED });
        expect(response.status).toBe(200);
      }
      expect(readFileSync(recordFile, 'utf8').trim().split('\n')).toHaveLength(common.examples.length);
    } finally {
      await common.close();
      rmSync(folder, { recursive: true });
    }
  });

  test('takes what a test brings', async () => {
    const own = await createFastPodSimulator({ token: 'mine', orders: [{ ...simulator.order(ID)!, id: 'A-1', order_status: 'in_production' }], cancellableIn: ['in_production'], rate: { requests: 1, perSeconds: 60 } });
    try {
      const call = () => fetch(`${own.url}/v1/orders/A-1/cancel`, { method: 'POST', headers: { ...WANTED, authorization: 'Bearer mine' } });
      expect((await call()).status).toBe(200);
      expect((await call()).status).toBe(429);
      expect(own.order('A-1')?.order_status).toBe('cancelled');
      expect(own.settings).toMatchObject({ token: 'mine', rateLimit: { requests: 1, perSeconds: 60 } });
    } finally {
      await own.close();
    }
  });
});
