import fc from 'fast-check';
import { problemOf, valueOf } from '../test-support/index.ts';
import { parseCancellationRequest } from './cancellation-request.ts';

test('a body with everything is understood', () => {
  const body = {
    account: 'acme',
    target: { kind: 'job', id: '7' },
    reason: 'fraud',
    note: 'stolen card',
    sendAfter: '2026-03-02T10:00:00+01:00',
    expect: { orderNumber: '1001' },
    options: { refund: true, notifyCustomer: false, message: 'Sorry', strategy: 'auto', onReplacement: 'hold' },
  };
  const { expect: _, ...same } = body;
  expect(valueOf(parseCancellationRequest(body))).toEqual({ ...same, expectedOrderNumber: '1001' });
});

test('the least is a reference; the reason has a default', () => {
  expect(valueOf(parseCancellationRequest({ reference: 'acme:7' }))).toEqual({ reference: 'acme:7', reason: 'customer_request' });
  expect(valueOf(parseCancellationRequest({ reference: 'acme:7', note: null, expect: {} }))).toEqual({ reference: 'acme:7', reason: 'customer_request' });
});

test.each<[unknown, string]>([
  [undefined, ''],
  [[], ''],
  ['acme:7', ''],
  [{}, '/reference'],
  [{ reference: 'acme:7', account: 'acme', target: { kind: 'job', id: '7' } }, '/reference'],
  [{ account: 'acme' }, '/reference'],
  [{ account: 'acme', target: { kind: 'job' } }, '/target/id'],
  [{ account: 'acme', target: { kind: 'job', id: 7 } }, '/target/id'],
  [{ reference: 'acme:7', reason: 'because' }, '/reason'],
  [{ reference: 'acme:7', note: 'x'.repeat(501) }, '/note'],
  [{ reference: 'acme:7', sendAfter: 'tomorrow' }, '/sendAfter'],
  [{ reference: 'acme:7', sendAfter: '2026-02-30T10:00:00Z' }, '/sendAfter'],
  [{ reference: 'acme:7', options: { refund: 'yes' } }, '/options/refund'],
  [{ reference: 'acme:7', options: { message: 'x'.repeat(501) } }, '/options/message'],
  [{ reference: 'acme:7', options: { colour: 'red' } }, '/options/colour'],
  [{ reference: 'acme:7', expect: { number: '1' } }, '/expect/number'],
  [{ reference: 'acme:7', state: 'cancelled' }, '/state'],
  [{ reference: 'acme:7', confirmedBy: 'read' }, '/confirmedBy'],
  [{ reference: 'acme:7', requestedBy: 'root' }, '/requestedBy'],
  [{ reference: 'acme:7', 'a/b~c': 1 }, '/a~1b~0c'],
  [JSON.parse('{"reference":"acme:7","__proto__":{"state":"cancelled"}}'), '/__proto__'],
])('%j is refused with the pointer "%s"', (body, pointer) => {
  const problem = problemOf(parseCancellationRequest(body));
  expect(problem.code).toBe('invalid_request');
  expect(problem.errors?.map((part) => part.pointer)).toContain(pointer);
});

test('no body makes it throw', () => {
  fc.assert(fc.property(fc.jsonValue(), (body) => void expect(parseCancellationRequest(body)).toHaveProperty('ok')));
});
