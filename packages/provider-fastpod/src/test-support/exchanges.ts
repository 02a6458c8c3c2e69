import type { Answered, Exchange, ReplyBody } from '@countermand/core/provider';
import fc from 'fast-check';
import { READ_AT } from './snapshots.ts';
import { orderDocument } from './vendor-documents.ts';

export const ID = 'F237-120723-000001';
export const TARGET = { kind: 'order', id: ID } as const;

/** An answer of the provider; a body that is no `ReplyBody` stands for JSON. */
export function answered(status: number, value: unknown): Answered {
  return withBody(status, { kind: 'json', value });
}

export function withBody(status: number, body: ReplyBody): Answered {
  return { kind: 'answered', status, body, headers: {}, bodyHash: 'ab'.repeat(32), at: READ_AT };
}

export const HTML: ReplyBody = { kind: 'text', contentType: 'text/html', start: '<!doctype html>' };
export const EMPTY: ReplyBody = { kind: 'empty' };
export const CUT_OFF: ReplyBody = { kind: 'unreadable', problem: 'the answer ended early' };
export const LOST: Exchange = { kind: 'ambiguous', message: 'connection reset', at: READ_AT };
export const NOT_SENT: Exchange = { kind: 'not_sent', cause: 'unreachable', message: 'connection refused', at: READ_AT };

/** The envelope of Cancel Order round an order, with what a test changes. */
export function envelope(changes: Record<string, unknown> = {}, around: Record<string, unknown> = {}): Record<string, unknown> {
  return { status: true, message: 'Order cancelled successfully.', data: orderDocument({ order_status: 'cancelled', ...changes }), ...around };
}

/** Anything that might come instead of a value. */
const oddity = fc.constantFrom(undefined, null, true, false, 'true', 1, 0, '', [], {}, 'cancelled', 'canceled', ID);

/** Answers of every kind, many of them close to the one that proves a stop. */
export const anyExchange: fc.Arbitrary<Exchange> = fc.oneof(
  fc.constantFrom(LOST, NOT_SENT),
  fc.record({ status: fc.integer({ min: 200, max: 599 }), body: fc.constantFrom(HTML, EMPTY, CUT_OFF) }).map(({ status, body }) => withBody(status, body)),
  fc.record({ status: fc.constantFrom(200, 201, 202, 204, 302, 400, 404, 409, 422, 500), value: fc.jsonValue() }).map(({ status, value }) => answered(status, value)),
  fc
    .record({
      code: fc.constantFrom(200, 200, 200, 202, 404, 422, 500),
      status: fc.oneof(fc.constant(true), oddity),
      id: fc.oneof(fc.constant(ID), fc.constantFrom('F237-120723-000002', `${ID} `, ID.toLowerCase()), oddity),
      word: fc.oneof(fc.constant('cancelled'), fc.constantFrom('new_order', 'shipped', 'CANCELLED', 'cancel_requested'), oddity),
      shape: fc.constantFrom('envelope', 'envelope', 'envelope', 'bare', 'list', 'twice'),
    })
    .map(({ code, status, id, word, shape }) => {
      const wrapped = envelope({ id, order_status: word }, { status });
      const shapes = { envelope: wrapped, bare: wrapped['data'], list: { ...wrapped, data: [wrapped['data']] }, twice: { status, data: wrapped } };
      return answered(code, shapes[shape]);
    }),
);
