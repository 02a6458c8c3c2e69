import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_FAILURES, type ProviderFailureName } from '@countermand/provider-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createNextCommerceSimulator, createSimulator, type NextCommerceSimulator, type NextCommerceSimulatorOptions } from './index.ts';

const HEADERS: Record<string, string> = { authorization: 'Bearer next-simulator-token', 'x-29next-api-version': '2024-04-01' };

let simulator: NextCommerceSimulator;
beforeEach(async () => {
  simulator = await createNextCommerceSimulator();
});
afterEach(() => simulator.close());

async function restart(options: NextCommerceSimulatorOptions): Promise<void> {
  await simulator.close();
  simulator = await createNextCommerceSimulator(options);
}

interface Request {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function ask(path: string, { method = 'GET', body, headers = HEADERS }: Request = {}) {
  const response = await fetch(simulator.url + path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return { status: response.status, type: response.headers.get('content-type'), text, body: isJson && text !== '' ? JSON.parse(text) : undefined, headers: response.headers };
}
const post = (path: string, body?: unknown) => ask(path, { method: 'POST', body });
const words = async (id: number | string) => {
  const { body } = await ask(`/fulfillment-orders/${id}/`);
  return [body.status, body.request_status];
};

describe('what stands before the routes', () => {
  test('paths end with a slash; without it, and under another prefix, the shop answers in HTML', async () => {
    for (const url of [`${simulator.url}/fulfillment-orders/1001`, `${simulator.url.replace('/api/admin', '/api/v1')}/fulfillment-orders/1001/`]) {
      const response = await fetch(url, { headers: HEADERS });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    }
    expect(await ask('/fulfillment-orders/999999/')).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
  });

  test('Token and bare keys are 401, in the words of the framework', async () => {
    for (const authorization of ['Token next-simulator-token', 'next-simulator-token', 'Bearer other']) {
      expect(await ask('/fulfillment-orders/1001/', { headers: { ...HEADERS, authorization } })).toMatchObject({ status: 401, body: { detail: 'Invalid token.' } });
    }
  });

  test('the limit is 4 requests a second where asked for, and Retry-After says 1', async () => {
    await restart({ rate: { requests: 4, perSeconds: 1 } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/fulfillment-orders/1001/')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('1');
  });

  test('without the version header an older version answers, and an unheard-of one is refused', async () => {
    const version = (value?: string) => ask('/fulfillment-orders/1001/', { headers: { authorization: HEADERS['authorization']!, ...(value && { 'x-29next-api-version': value }) } });
    expect((await version('2024-04-01')).body).toHaveProperty('updated_at');
    expect((await version()).body).not.toHaveProperty('updated_at');
    expect((await version('1999-01-01')).status).toBe(406);
  });
});

describe('lists', () => {
  test('are pages behind a cursor, newest first, and filtered', async () => {
    const first = await ask('/fulfillment-orders/');
    expect(first.body.results).toHaveLength(20);
    expect(first.body.next).toContain(`${simulator.url}/fulfillment-orders/?cursor=`);
    const second = await ask(first.body.next.slice(simulator.url.length));
    expect(second.body.results[0].id).toBe(first.body.results.at(-1).id - 1);
    const one = await ask('/fulfillment-orders/?order_number=10001');
    expect(one.body).toMatchObject({ next: null, results: [{ id: 1001, order_number: '10001' }] });
    const held = await ask('/fulfillment-orders/?status=on_hold&status=incomplete');
    expect(new Set(held.body.results.map((part: { status: string }) => part.status))).toEqual(new Set(['on_hold', 'incomplete']));
    expect((await ask('/fulfillment-orders/?status=sleeping')).status).toBe(400);
  });

  test('one instant comes back in different offsets', async () => {
    const [listed] = (await ask('/fulfillment-orders/?order_number=10001')).body.results;
    const { body } = await ask('/fulfillment-orders/1001/');
    expect(listed.created_at).not.toBe(body.created_at);
    expect(Date.parse(listed.created_at)).toBe(Date.parse(body.created_at));
  });

  test("an order's own list of fulfilment orders is an array", async () => {
    expect((await ask('/orders/10001/fulfillment-orders/')).body).toMatchObject([{ id: 1001 }]);
    expect((await ask('/fulfillment-orders/1005/fulfillments/')).body).toMatchObject([{ status: 'success', order_number: '10005' }]);
  });
});

describe('stopping and holding', () => {
  test('a cancel answers with the original and an open replacement of the same lines', async () => {
    const { status, body } = await post('/fulfillment-orders/1001/cancel/');
    const { original_fulfillment_order: original, new_fulfillment_order: next } = body;
    expect([status, original.id, original.status, next.status]).toEqual([200, 1001, 'canceled', 'open']);
    expect(next.line_items[0].order_line_id).toBe(original.line_items[0].order_line_id);
    expect(simulator.replacementsOf(1001)).toEqual([String(next.id)]);
    expect(simulator.fulfillmentOrder(next.id)).toMatchObject({ status: 'open', order_number: '10001' });
    expect(simulator.writes).toMatchObject([{ operation: 'cancel', targetId: '1001', tookEffect: true }]);
  });

  test('what is with a location cannot be cancelled, only asked for; the answer comes a few reads later', async () => {
    expect(await post('/fulfillment-orders/1003/cancel/')).toMatchObject({ status: 400, body: { detail: expect.stringContaining('processing') } });
    const asked = await post('/fulfillment-orders/1003/cancellation-request/', { message: 'please' });
    expect(asked.body).toMatchObject({ request_status: 'cancel_requested', merchant_requests: [{}, { type: 'cancel_request', message: 'please' }] });
    expect([await words(1003), await words(1003), await words(1003)]).toEqual([
      ['processing', 'cancel_requested'],
      ['processing', 'cancel_requested'],
      ['canceled', 'cancel_accepted'],
    ]);
    expect(simulator.replacementsOf(1003)).toHaveLength(1);
  });

  test('the decision can be the test’s, through the location, or never', async () => {
    await restart({ decision: null });
    await post('/fulfillment-orders/1003/cancellation-request/', {});
    simulator.decide(1003, 'reject');
    expect(await words(1003)).toEqual(['processing', 'cancel_rejected']);
    await post('/fulfillment-orders/1003/cancellation-request/', {});
    await post('/fulfillment-orders/1003/cancellation-request/cancel/', {});
    expect(await words(1003)).toEqual(['processing', 'accepted']);
    await post('/fulfillment-orders/1003/cancellation-request/', {});
    await post('/fulfillment-orders/1003/cancellation-request/accept/', {});
    expect(await words(1003)).toEqual(['canceled', 'cancel_accepted']);
    expect((await post('/fulfillment-orders/1003/cancellation-request/reject/', {})).status).toBe(400);
  });

  test('a held fulfilment order does not go out by itself, an open one does', async () => {
    expect((await post('/fulfillment-orders/1001/hold/', {})).body).toEqual({ reason: ['This field is required.'] });
    expect((await post('/fulfillment-orders/1001/hold/', { reason: 'mood' })).status).toBe(400);
    expect((await post('/fulfillment-orders/1001/hold/', { reason: 'other', reason_message: 'wait' })).body).toMatchObject({
      status: 'on_hold',
      fulfillment_holds: [{ reason: 'other', reason_message: 'wait' }],
    });
    expect([simulator.autoSend(1001), simulator.autoSend(1002)]).toEqual([false, true]);
    expect((await post('/fulfillment-orders/1001/release-hold/')).body.status).toBe('open');
    expect(simulator.autoSend(1001)).toBe(true);
  });

  test('an unheld replacement goes out after so many reads', async () => {
    await restart({ autoSendAfterReads: 1, cancelledAs: 'closed' });
    expect((await post('/fulfillment-orders/1001/cancel/')).body.original_fulfillment_order.status).toBe('closed');
    const [replacement] = simulator.replacementsOf(1001);
    expect([await words(replacement!), await words(replacement!)]).toEqual([['open', 'pending'], ['closed', 'closed']]);
  });

  test('an order is cancelled before anything of it was sent, with a reason', async () => {
    const body = { cancel_reason: 'Fraud', full_refund: true, send_cancel_notification: false };
    expect((await post('/orders/10004/cancel/', {})).body).toEqual({ cancel_reason: ['This field is required.'] });
    expect((await post('/orders/10004/cancel/', body)).body).toMatchObject({ number: '10004', status: 'canceled', payment_status: 'refunded' });
    expect(await words(1004)).toEqual(['canceled', 'pending']);
    for (const number of ['10003', '10004', '10005']) expect((await post(`/orders/${number}/cancel/`, body)).status).toBe(400);
    expect((await post('/orders/1/cancel/', body)).status).toBe(404);
  });
});

describe('failing as Next Commerce itself might', () => {
  const open = ['open', 'pending'];
  const canceled = ['canceled', 'pending'];
  const asked = ['open', 'cancel_requested'];
  const pair = (status: string, requestStatus = 'pending', id = 1001) => ({ status: 200, body: { original_fulfillment_order: { id, status, request_status: requestStatus } } });
  const expected: Record<ProviderFailureName, { answer: object; after: string[]; later?: string[]; tookEffect: boolean }> = {
    already_cancelled: { answer: { status: 400 }, after: canceled, tookEffect: false },
    too_late: { answer: { status: 400 }, after: ['closed', 'closed'], tookEffect: false },
    accepted_later: { answer: pair('open', 'cancel_requested'), after: asked, later: ['canceled', 'cancel_accepted'], tookEffect: true },
    rejected_later: { answer: pair('open', 'cancel_requested'), after: asked, later: ['open', 'cancel_rejected'], tookEffect: false },
    contradicts_itself: { answer: pair('open'), after: open, tookEffect: false },
    lies: { answer: pair('canceled'), after: open, tookEffect: false },
    status_false: { answer: { status: 200, body: { status: false } }, after: open, tookEffect: false },
    wrong_id: { answer: pair('canceled', 'pending', 501001), after: open, tookEffect: false },
    hostile_strings: { answer: pair('canceled'), after: canceled, tookEffect: true },
    ships_after_cancel: { answer: pair('canceled'), after: canceled, later: ['closed', 'closed'], tookEffect: true },
  };

  test.each(PROVIDER_FAILURES)('%s', async (failure) => {
    const { answer, after, later = after, tookEffect } = expected[failure];
    simulator.fail({ failure });
    expect(await post('/fulfillment-orders/1001/cancel/')).toMatchObject(answer);
    expect(simulator.writes).toMatchObject([{ failure, tookEffect }]);
    expect([await words(1001), await words(1001), await words(1001)]).toEqual([after, after, later]);
  });

  test.each(['request_cancellation', 'hold', 'order_cancel'])('every failure works for %s', async (operation) => {
    const [path, body] = {
      request_cancellation: ['/fulfillment-orders/1003/cancellation-request/', {}],
      hold: ['/fulfillment-orders/1001/hold/', { reason: 'other' }],
      order_cancel: ['/orders/10004/cancel/', { cancel_reason: 'x' }],
    }[operation] as [string, unknown];
    for (const failure of PROVIDER_FAILURES) {
      await restart({});
      simulator.fail({ failure });
      const { status } = await post(path, body);
      expect([failure, status]).toEqual([failure, failure === 'already_cancelled' || failure === 'too_late' ? 400 : 200]);
    }
  });

  test('a late decision may come by time instead of by reads', async () => {
    simulator.fail({ failure: 'accepted_later', afterMs: 0 });
    await post('/fulfillment-orders/1001/cancel/');
    expect(await words(1001)).toEqual(['canceled', 'cancel_accepted']);
  });

  test('reads may name another target, say no, or be full of harmful text', async () => {
    for (const path of ['/fulfillment-orders/1001/', '/orders/10001/']) {
      for (const failure of ['wrong_id', 'status_false', 'hostile_strings'] as const) simulator.fail({ failure, operation: 'read' });
      const [wrong, no, harmful] = [await ask(path), await ask(path), await ask(path)];
      expect([wrong.body.id ?? wrong.body.number, no.body.status]).toEqual([path.includes('orders/10001') ? '100019' : 501001, false]);
      expect(harmful.text).toContain('<script>');
    }
    simulator.fail({ failure: 'hostile_strings', operation: 'search' });
    expect((await ask('/fulfillment-orders/')).text).toContain('<script>');
  });
});

test('started by its common name, it says how to reach it and what to try', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'next-commerce-'));
  const recordFile = join(folder, 'writes.jsonl');
  const common = await createSimulator({ recordFile });
  try {
    expect(common.settings).toMatchObject({ baseUrl: common.url, token: common.token, store: 'simulated' });
    await fetch(`${common.url}/fulfillment-orders/${common.examples[0]}/cancel/`, { method: 'POST', headers: HEADERS });
    expect(JSON.parse(readFileSync(recordFile, 'utf8'))).toMatchObject({ operation: 'cancel', tookEffect: true });
  } finally {
    await common.close();
    rmSync(folder, { recursive: true });
  }
});

test('a fulfilment order that is not there is a mistake of the test', () => {
  expect(() => simulator.set(1, { status: 'open' })).toThrow('1');
  expect(() => simulator.decide(1, 'accept')).toThrow('1');
  expect([simulator.fulfillmentOrder('x'), simulator.order('x')]).toEqual([undefined, undefined]);
});
