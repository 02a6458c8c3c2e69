import { OPTION_NAMES } from '@countermand/core/model';
import { describe, expect, test } from '@jest/globals';
import { WRITE_TARGETS } from '../operations.ts';
import { TARGET_KINDS } from '../targets/target-kinds.ts';
import { OPTIONS } from '../test-support/connected.ts';
import { answered } from '../test-support/exchanges.ts';
import { fulfillmentOrderDocument, orderDocument } from '../test-support/vendor-documents.ts';
import { FULFILLMENT_ORDER_STATUSES, ORDER_STATUSES, REQUEST_STATUSES } from '../vocabulary.ts';
import { WRITE_REQUESTS } from '../write/requests.ts';
import { parseWrite } from '../write/write.ts';
import { NEXT_COMMERCE_FACTS, NEXT_COMMERCE_OPERATIONS } from './facts.ts';

const record = (name: string) => NEXT_COMMERCE_OPERATIONS.find((operation) => operation.name === name)!;
const writes = NEXT_COMMERCE_OPERATIONS.filter(({ purpose }) => purpose === 'stop' || purpose === 'hold');

test('every write has a record, and every record of a write has a request and a parser', () => {
  expect(writes.map(({ name, target }) => [name, target]).sort()).toEqual(Object.entries(WRITE_TARGETS).sort());
});

test('names are unique and targets are declared', () => {
  expect(new Set(NEXT_COMMERCE_OPERATIONS.map(({ name }) => name)).size).toBe(NEXT_COMMERCE_OPERATIONS.length);
  const kinds = TARGET_KINDS.map(({ kind }) => kind);
  for (const { target } of NEXT_COMMERCE_OPERATIONS) expect(kinds).toContain(target);
});

test('the record of a write shows the request that is sent', () => {
  for (const [name, target] of Object.entries(WRITE_TARGETS)) {
    const { method, path, trailingSlash } = WRITE_REQUESTS[name as keyof typeof WRITE_TARGETS]({ kind: target, id: target === 'order' ? '{number}' : '{id}' }, OPTIONS);
    expect(record(name).request.value).toContain(`${method} /${path.join('/')}${trailingSlash ? '/' : ''}`);
  }
});

describe('the positive lists', () => {
  const words = [...FULFILLMENT_ORDER_STATUSES, ...REQUEST_STATUSES, ...ORDER_STATUSES, 'cancelled'];
  const listed = (name: string) => [...record(name).stoppedStatuses.value].sort();

  test.each(['cancel', 'request_cancellation'] as const)('of %s are what its parser believes', (name) => {
    const proves = (word: string): boolean =>
      [{ status: word, request_status: null }, { status: 'processing', request_status: word }].some((changes) => {
        const document = fulfillmentOrderDocument(changes);
        return parseWrite({ kind: 'fulfillment_order', id: '7' }, name, answered(200, name === 'cancel' ? { original_fulfillment_order: document } : document)).kind === 'stopped';
      });
    expect([...new Set(words.filter(proves))].sort()).toEqual(listed(name));
  });

  test('of order_cancel as well', () => {
    const proves = (status: string) => parseWrite({ kind: 'order', id: '10234' }, 'order_cancel', answered(200, orderDocument({ status }))).kind === 'stopped';
    expect([...new Set(words.filter(proves))].sort()).toEqual(listed('order_cancel'));
  });

  test('nothing that holds or reads claims to stop', () => {
    expect([record('hold').stopsWhat.value, record('read').stopsWhat.value, record('search').stopsWhat.value]).toEqual(['nothing', 'nothing', 'nothing']);
    expect(record('hold').stoppedStatuses.value).toEqual([]);
  });
});

test('the options of each kind of target', () => {
  const optionsOf = (kind: string) => [...new Set(writes.filter(({ target, purpose }) => target === kind && purpose === 'stop').flatMap(({ options }) => Object.keys(options)))].sort();
  expect(optionsOf('fulfillment_order')).toEqual(['message', 'onReplacement', 'strategy']);
  expect(optionsOf('order')).toEqual(['message', 'notifyCustomer', 'refund']);
  expect(OPTION_NAMES).toEqual(expect.arrayContaining(writes.flatMap(({ options }) => Object.keys(options))));
});

test('every fact says how sure it is and where it is from', () => {
  const facts: unknown[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('confidence' in value) facts.push(value);
    else Object.values(value).forEach(collect);
  };
  collect([NEXT_COMMERCE_OPERATIONS, NEXT_COMMERCE_FACTS]);
  expect(facts.length).toBeGreaterThan(70);
  for (const fact of facts) expect(fact).toEqual({ value: expect.anything(), confidence: expect.stringMatching(/^(documented|inferred|unknown)$/), source: expect.stringMatching(/.{5,}/) });
});

test('what is not known is said, a sentence each', () => {
  expect(NEXT_COMMERCE_FACTS.unknowns.length).toBeGreaterThanOrEqual(9);
  for (const sentence of NEXT_COMMERCE_FACTS.unknowns) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
});
